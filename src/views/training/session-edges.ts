// How each session of a module begins and ends, on its run sheet: who arrives, what is said, what is told for the week after.
import { registry, theCourse } from '../../facts/site-facts.ts';
import { courseWords } from '../../i18n/course.ts';
import { fill } from '../../i18n/fill.ts';
import { headingsWords } from '../../i18n/headings.ts';
import { givesModule, presenceIn } from '../../registry/course-calendar.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { calendarPlans, type CourseSession } from '../../registry/schema/course-calendar.ts';
import type { TrainingModule } from '../../registry/schema/training.ts';
import { roleName } from '../../words/frame.ts';
import { capitalised, listText, uncapitalised } from '../../words/law.ts';
import { addedFor, noticesIn } from './cohort-notices.ts';
import { type CohortForm, noticesAt } from './cohort-plan.ts';
import { partText } from './cohort-rows.ts';
import { staysText } from './cohort-tells.ts';
import { timesOf } from './module-sections.ts';

/** How a session of a module begins or ends, on its run sheet. */
export interface Edge {
  /** Nothing where it takes none: the session goes on from another, with no arrival. */
  minutes?: number;
  name: string;
  text: string;
}

/** What is settled before the room opens, the week before and on the day: once, above the arrival of the first session. */
export const openingOf = (
  { safety }: Pick<TrainingModule, 'safety'>,
  lang: Lang,
): { name: string; lines: string[] } => ({
  name: headingsWords[lang].module.room,
  lines: safety.map((each) => each[lang]),
});

/** How each session of a module begins and ends, by the calendar of evenings. */
export function edgesOf(
  module: Pick<TrainingModule, 'id' | 'presence' | 'activities'>,
  lang: Lang,
): { begins: Edge; ends: Edge }[] {
  const { calendar, ladder, night } = theCourse().data;
  const words = courseWords[lang].material;
  const own = courseWords[lang].training;
  const isGiven = (session: CourseSession | undefined): boolean =>
    session !== undefined && givesModule(session, module.id);
  // That of one step begins as the evenings do, whose words are told.
  const plans = calendarPlans.filter((plan) => !ladder.some((step) => step.plan === plan));
  /** What each plan tells in its own sessions of this module, the first with the first. */
  const toldIn = plans.map((plan) => {
    const sessions = calendar[plan] ?? [];
    const told = noticesIn(sessions, calendar, lang);
    return { plan, told: told.filter((_, at) => isGiven(sessions[at])) };
  });
  const given = calendar.evenings.filter(isGiven);
  const times = timesOf(module);
  /** What each person is asked in private on arriving, besides what is asked every evening. */
  const askedIn = (session: number): string[] =>
    module.activities.flatMap((each, index) => {
      const time = times[index];
      const isFirst = time?.from === 0 && (time.session ?? 1) === session;
      return isFirst && each.apart ? [each.apart[lang]] : [];
    });
  return given.map((session, at) => {
    const { parts } = session;
    const part = parts.findIndex((each) => 'module' in each && each.module === module.id);
    const [role] = presenceIn(session, registry);
    const present = role
      ? [
          capitalised(
            fill(module.presence ? words.notWithout : words.stillPresent, {
              role: roleName(role, lang),
            }),
          ),
        ]
      : [];
    // What was settled before the first session holds in those after it.
    const holds = at > 0 ? [fill(words.holds, { room: headingsWords[lang].module.room })] : [];
    const [pause, next] = parts.slice(part + 1);
    const follows = next ?? pause;
    // Told once an evening: by the last module in it or, where somebody has to be in the room, on arriving, so that what is
    // hard to hear is not the last thing said.
    const isLast = !parts.slice(part + 1).some((each) => 'module' in each);
    const isTold = role ? part === 0 : isLast;
    const told = isTold
      ? noticesText(
          toldIn.map((each) => ({ plan: each.plan, told: each.told[at] ?? [] })),
          lang,
        )
      : [];
    const [toldFirst, toldLast] = role ? [told, []] : [[], told];
    const begins: Edge =
      part === 0
        ? {
            minutes: calendar.arrival,
            name: own.arrive,
            text: [
              night.arrive[lang],
              ...askedIn(at + 1),
              words.again,
              ...present,
              ...holds,
              ...toldFirst,
            ].join(' '),
          }
        : {
            name: words.sameEvening,
            text: [
              ...askedIn(at + 1),
              words.again,
              ...present,
              ...holds,
              fill(words.ifOpens, { arrive: uncapitalised(night.arrive[lang]) }),
            ].join(' '),
          };
    const ends: Edge = follows
      ? {
          ...(pause && 'rest' in pause && { minutes: pause.rest }),
          name: fill(words.goesOn, { next: partText(follows, lang) }),
          text: [words.goesOnNote, night.papers[lang], ...toldLast].join(' '),
        }
      : {
          minutes: calendar.closing,
          name: words.after,
          text: [
            night.leave[lang],
            night.papers[lang],
            ...toldLast,
            ...staysText(session, lang),
          ].join(' '),
        };
    return { begins, ends };
  });
}

/**
 * What is told in a session for what comes a week later: whole for one evening a week; of the other plans, which
 * notices: their words stand in the calendar.
 */
function noticesText(
  told: readonly {
    plan: (typeof calendarPlans)[number];
    told: CohortForm['notices'];
  }[],
  lang: Lang,
): string[] {
  const { cohort, material: words } = courseWords[lang];
  const given = told.filter((each) => each.told.length > 0);
  const whole = given.filter(({ plan }) => plan === 'evenings');
  const others = given.filter(({ plan }) => plan !== 'evenings');
  const texts = [
    ...whole.map((each) =>
      fill(words.weekly, {
        told: uncapitalised(
          noticesAt(each.told, 'remote', addedFor(theCourse().data.calendar, lang))
            .map(({ text }) => text)
            .join(' '),
        ),
      }),
    ),
    ...(others.length > 0
      ? [
          fill(words.otherPlans, {
            told: others
              .map((each) => {
                const modules = each.told.map(({ module }) => module);
                return `${uncapitalised(cohort.plans[each.plan])}, ${listText(modules, lang)}`;
              })
              .join('; '),
          }),
        ]
      : []),
  ];
  return texts.length > 0 ? [...texts, words.toldBy] : [];
}
