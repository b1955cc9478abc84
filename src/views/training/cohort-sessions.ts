// The sessions of a plan for a cohort, with all that is said of each. The browser lays them too: it brings no facts along.
import { fill } from '../../i18n/fill.ts';
import {
  type Cohort,
  fullMinutes,
  layRehearsals,
  skipWeeks,
  tellingOf,
  toldAgain,
  turnMinutes,
} from '../../registry/lay-rehearsals.ts';
import { type CohortSession, givenIn, type Repeats } from '../../text/cohort-calendar.ts';
import {
  type CohortForm,
  type CohortPlace,
  type CohortPlan,
  type Helper,
  type Needs,
  ofDayText,
} from './cohort-plan.ts';

/** Whoever helps in a session of rehearsals, each with how many: the same people that its title counts. */
const helpingText = (who: readonly Helper[], people: number, { pairs }: Cohort): string =>
  who
    .map((each) => {
      const inRoom =
        'count' in each ? each.count : Math.ceil(Math.ceil(people / pairs) / each.cases);
      return `${each.name} (${inRoom * pairs})`;
    })
    .join(', ');

/** The sessions of a plan, each with the modules of it that have other sessions, as their titles say. */
function withParts<Session extends Pick<CohortSession, 'title'>>(sessions: readonly Session[]) {
  const given = sessions.flatMap(givenIn);
  const isParted = (module: string) => given.indexOf(module) !== given.lastIndexOf(module);
  return sessions.map((session) => ({ ...session, parts: givenIn(session).filter(isParted) }));
}

/** What each session asks for where a course is given, as its title says what it gives. */
function needsIn(
  sessions: readonly Pick<CohortSession, 'title'>[],
  needs: Needs,
  where: CohortPlace,
): string[][] {
  const given = sessions.map(givenIn);
  return given.map((modules, at) =>
    modules.flatMap((module) => {
      const nth = given.slice(0, at + 1).filter((each) => each.includes(module)).length;
      return (needs[module] ?? []).flatMap((each) =>
        (each.where ?? where) === where && (each.session ?? nth) === nth ? [each.text] : [],
      );
    }),
  );
}

/** What is told again a week before each session, where that is its place among those of its module. */
function againIn(
  sessions: readonly Pick<CohortSession, 'title'>[],
  notices: CohortForm['notices'],
): { what: string; text: string }[][] {
  const given = sessions.map(givenIn);
  return given.map((modules, at) =>
    notices.flatMap(({ module, again }) => {
      const nth = given.slice(0, at + 1).filter((each) => each.includes(module)).length;
      return again && modules.includes(module) && nth === again.session ? [again] : [];
    }),
  );
}

/** What is said of where a session that keeps its day, or is repeated, is held; nothing of the others, or in a room. */
const heldText = (
  holds: CohortSession['holds'],
  isFar: boolean,
  { inPerson, far }: Pick<CohortForm['words'], 'inPerson' | 'far'>,
): string | undefined => holds && (isFar ? far[holds] : inPerson);

/**
 * What is said of a day kept for repeating a rehearsal: where it is held, as the rehearsal is, and for whom it is.
 * @param place its place among the days kept for that rehearsal, from zero
 */
export function repeatText(
  { last, fits, actors, each }: Repeats,
  where: CohortPlace,
  isFar: boolean,
  words: Pick<
    CohortForm['words'],
    'repeatName' | 'repeatNote' | 'repeatFar' | 'presents' | 'inPerson' | 'far' | 'onEve'
  >,
  place = 0,
): { title: string; note: string } {
  const first = last ? 'case' : 'call';
  const which = place > 0 ? 'again' : first;
  const isAway = where === 'remote' && isFar;
  return {
    title: fill(words.repeatName[which], { present: words.presents[isAway ? 'remote' : 'room'] }),
    note: [
      fill(words.repeatNote[which], { fits, actors, each }),
      where === 'remote' ? heldText('rehearsals', isFar, words) : undefined,
      ...(isAway ? [words.repeatFar, words.onEve] : []),
    ]
      .filter(Boolean)
      .join('\n\n'),
  };
}

/**
 * The sessions of a plan for a cohort, and how many of them are of rehearsals. Where the course is at a distance its
 * rehearsals and its booster are in person, unless `isFar`.
 * @param skipped days whose weeks are left free, from the first: what is told before a module follows it
 */
export function sessionsOf(
  { sessions, watched }: Pick<CohortPlan, 'sessions' | 'watched'>,
  cohort: Cohort,
  {
    helpers,
    notices,
    needs = {},
    where = 'room',
    isFar = false,
    boosterFar,
    door = 0,
  }: Pick<CohortForm, 'helpers' | 'notices' | 'boosterFar'> & {
    needs?: Needs;
    /** Minutes before a rehearsal at a distance at which its room is opened. */
    door?: number;
    where?: CohortPlace;
    isFar?: boolean;
  },
  words: Pick<
    CohortForm['words'],
    'inDay' | 'helping' | 'againSoon' | 'presents' | 'inPerson' | 'far' | 'turns' | 'onEve'
  >,
  skipped: readonly number[] = [],
): {
  sessions: CohortSession[];
  rehearsals: number;
} {
  const laid = skipWeeks(
    layRehearsals(withParts(sessions), watched, cohort, isFar ? door : 0),
    skipped,
  );
  const told = tellingOf(laid, notices);
  const again = toldAgain(laid, told);
  const needed = needsIn(laid, needs, where);
  const soonAgain = againIn(laid, notices);
  const { inDay, helping, againSoon, presents } = words;
  return {
    sessions: laid.map(({ title: named, note: own, watched: each, ...placed }, at) => {
      const { holds } = placed;
      const isAway = where === 'remote' && isFar && holds !== undefined;
      const called = each ? each.of.title : named;
      const away = isAway ? called.replace(presents.room, presents.remote) : called;
      const booster = isAway && holds === 'booster' ? boosterFar : undefined;
      const [whole, long = '0'] = /(\d+) min/.exec(away) ?? [];
      const title = booster && whole ? away.replace(whole, `${booster} min`) : away;
      const soon = [
        ...(again[at] ?? [])
          .flatMap((notice) => notices[notice] ?? [])
          .map(({ module, text }) => ({ what: module, text })),
        ...(soonAgain[at] ?? []),
      ];
      const session = {
        ...placed,
        from: each?.from ?? placed.from ?? 0,
        minutes: each?.minutes ?? placed.minutes + (booster ? booster - Number(long) : 0),
        ...(where === 'remote' && holds && !isAway && { inPerson: true as const }),
        ...(soon.length > 0 && {
          soon: soon.map(({ what, text }) => ({
            title: fill(againSoon, { module: what }),
            note: text,
          })),
        }),
      };
      const note = [
        ...(needed[at] ?? []),
        where === 'remote' ? heldText(holds, isFar, words) : undefined,
        own,
        ...(told[at] ?? []).map((notice) => notices[notice]?.text),
        // What is the same every time comes after what is of the day; in person nobody reads anything at home.
        where === 'remote' && !session.inPerson ? words.onEve : undefined,
      ]
        .filter(Boolean)
        .join('\n\n');
      if (!each) return { ...session, ...(note && { note }), title };
      const who = helpers[watched.indexOf(each.of)] ?? [];
      const helped = fill(helping, { who: helpingText(who, each.people, cohort) });
      const hours = each.turns.map((minute) => `{m${minute}}`).join(', ');
      const turns = fill(cohort.pairs > 1 ? words.turns.two : words.turns.one, {
        hours,
        rest: each.of.rest ?? 0,
      });
      // After the last session of a rehearsal one day or more are kept for repeating it.
      const isLast = !laid.slice(at + 1).some((later) => later.watched?.of === each.of);
      const { fits, cases, each: minutes, keptAfter: after = [] } = each.of;
      return {
        ...session,
        ...(isLast && {
          repeats: {
            fits,
            actors: Math.ceil(fits / cases),
            each: minutes,
            minutes: fullMinutes(each.of),
            after,
            last: each.of === watched[watched.length - 1],
          },
        }),
        note: [turns, helped, note].filter(Boolean).join('\n\n'),
        title: fill(title, {
          people: each.people,
          helpers: each.helpers,
          count: turnMinutes(each.of, each.turns.length),
          ofDay: ofDayText(each.inDay, inDay),
        }),
      };
    }),
    rehearsals: laid.filter((each) => each.watched).length,
  };
}
