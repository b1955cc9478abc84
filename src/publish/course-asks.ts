// What a cohort asks of others, counted from the calendar, with nothing typed again: its page and its test say the same.
import { registry, theCourse } from '../facts/site-facts.ts';
import { courseWords } from '../i18n/course.ts';
import { fill, fillCount } from '../i18n/fill.ts';
import { type Booked, type Bookings, bookingsFor } from '../registry/course-bookings.ts';
import {
  aroundMinutes,
  givesModule,
  modulesIn,
  rehearsalMinutes,
} from '../registry/course-calendar.ts';
import { trainingModules } from '../registry/registry.ts';
import type { Lang, Localized } from '../registry/schema/common.ts';
import type { CourseCalendar } from '../registry/schema/course-calendar.ts';
import { printedInAll } from './sheet-count.ts';
import { capitalised, listText } from '../words/law.ts';

/** Whom something is asked of. */
export type Ask = 'psychology' | 'once' | 'organisation' | 'money';

/** A row of what is asked: a cell that is left out is written by hand. */
interface AskRow {
  /** The module that it is of, by id, if it is of one. */
  module?: string;
  name: string;
  cells: string[];
}

/** What is asked of each, for the usual cohort and one evening a week. */
export function asksOf(ask: Ask, lang: Lang): { columns: readonly string[]; rows: AskRow[] } {
  return { columns: courseWords[lang].asks[`${ask}Columns`], rows: rowsOf[ask](lang) };
}

const rowsOf: Record<Ask, (lang: Lang) => AskRow[]> = {
  psychology: (lang) => [
    ...ofModules(lang),
    ...ofAgain(lang),
    ...ofRehearsals(lang),
    ...ofBooster(lang),
  ],
  once: (lang) =>
    comingOnce(lang).map(({ module, text }) => ({
      module,
      name: module.toUpperCase(),
      cells: [text],
    })),
  organisation: (lang) => {
    const { rows } = courseWords[lang].asks;
    const { booked, weekends, people } = booking();
    const contacts = String(2 * people);
    return [
      { name: rows.yes, cells: [''] },
      ...booked.turns.map(({ who, count }) => ({
        name: turnsText(who, lang),
        cells: [String(count)],
      })),
      { name: rows.phone, cells: [bothText(booked.room, weekends.room, lang)] },
      { name: rows.stay, cells: [bothText(booked.room, weekends.room, lang)] },
      { name: rows.kept, cells: [bookedText(booked.kept, lang)] },
      { name: rows.watched, cells: [contacts] },
      { name: rows.led, cells: [contacts] },
      { name: rows.cases, cells: [''] },
    ].map(({ name, cells }) => ({ name, cells: cells.map((each) => each || '—') }));
  },
  money: (lang) => {
    const { rows } = courseWords[lang].asks;
    const { booked, weekends, people } = booking();
    return [
      {
        name: rows.psychology,
        cells: [bothText(booked.psychology.all, weekends.psychology.all, lang)],
      },
      { name: rows.room, cells: [bothText(booked.room, weekends.room, lang)] },
      {
        name: rows.food,
        cells: [fill(rows.foodOf, { sessions: booked.room.sessions, people: people + 2 })],
      },
      { name: rows.travel, cells: [fill(rows.travelOf, { sessions: booked.room.sessions })] },
      { name: rows.copies, cells: [fill(rows.copiesOf, { ...printedInAll() })] },
      ...[rows.interpreter, rows.childcare, rows.calls].map((name) => ({ name, cells: [] })),
    ];
  },
};

/** What the usual cohort books, an evening a week, and in weekends. */
export function booking() {
  const { calendar } = theCourse().data;
  const people = calendar.usual;
  return {
    people,
    booked: bookingsFor(calendar.evenings, calendar, people, registry),
    weekends: bookingsFor(calendar.weekends ?? [], calendar, people, registry),
    listening: bookingsFor(calendar.listening ?? [], calendar, people, registry, 'inPlan'),
  };
}

/** Why what has to be booked is more than what a plan dates: the rehearsals that have no date yet, and the minutes around each. */
export function differsText(
  { room, psychology: { apart } }: Pick<Bookings, 'room' | 'psychology'>,
  calendar: Pick<CourseCalendar, 'opens' | 'between'>,
  lang: Lang,
): string {
  return fill(courseWords[lang].cohort.booked.differs, {
    sessions: room.sessions,
    dated: room.sessions - apart.sessions,
    apart: apart.sessions,
    around: aroundMinutes(calendar),
  });
}

/** So many an evening a week and, in weekends, as many as that plan lays. */
const bothText = (evenings: Booked, weekends: Booked, lang: Lang): string =>
  fill(courseWords[lang].asks.rows.both, {
    evenings: bookedText(evenings, lang),
    weekends: bookedText(weekends, lang),
  });

/** Who else comes once to a module in a room, or answers the phone, by the words of its own calendar. */
export const comingOnce = (lang: Lang): { module: string; text: string }[] =>
  theCourse().data.calendar.asks.flatMap(({ module, needs = [] }) =>
    needs.flatMap(({ text, where, comes }) =>
      where === 'remote' || !comes ? [] : [{ module, text: text[lang] }],
    ),
  );

/** What the turns of somebody in the rehearsals are called. */
export const turnsText = (who: Localized, lang: Lang): string =>
  fill(courseWords[lang].cohort.booked.turns, { who: who[lang] });

/** «20 sesiones, 48 horas». */
export const bookedText = ({ sessions, minutes }: Booked, lang: Lang): string =>
  fill(courseWords[lang].cohort.booked.of, {
    sessions: fillCount(courseWords[lang].cohort, 'sessionsOf', { count: sessions }, lang),
    hours: fillCount(
      courseWords[lang].module,
      'hoursOf',
      { count: Math.round(minutes / 60) },
      lang,
    ),
  });

/** The modules that are not given without a psychologist: the minutes of each session, and why. */
function ofModules(lang: Lang): AskRow[] {
  const { calendar } = theCourse().data;
  return trainingModules(registry).flatMap(({ data: { id, presence } }) => {
    if (presence?.role !== 'psychology') return [];
    const minutes = calendar.evenings
      .filter((session) => givesModule(session, id))
      .flatMap(modulesIn)
      .flatMap((each) => (each.module === id ? [String(each.minutes)] : []));
    const when = fill(courseWords[lang].asks.minutes, { minutes: listText(minutes, lang) });
    return [{ module: id, name: id.toUpperCase(), cells: [when, presence.why[lang]] }];
  });
}

/** What everybody does again of such a module another day, and its minutes. */
function ofAgain(lang: Lang): AskRow[] {
  const { minutes, rows } = courseWords[lang].asks;
  return theCourse().data.calendar.evenings.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      'kept' in part && part.again
        ? [
            {
              name: capitalised(part.what[lang]),
              cells: [fill(minutes, { minutes: String(part.kept) }), rows.rehearsal],
            },
          ]
        : [],
    ),
  );
}

/** The rehearsals that a psychologist is in: how many sessions, of so many minutes a person. */
function ofRehearsals(lang: Lang): AskRow[] {
  const { calendar } = theCourse().data;
  const { rows } = courseWords[lang].asks;
  return calendar.rehearsals
    .filter(({ staff }) => staff.some(({ role }) => role === 'psychology'))
    .map((each) => ({
      name: each.name[lang],
      cells: [fill(rows.each, { minutes: rehearsalMinutes(each) }), rows.rehearsal],
    }));
}

function ofBooster(lang: Lang): AskRow[] {
  const { presence, when } = theCourse().data.calendar.booster;
  return presence?.role === 'psychology'
    ? [{ name: courseWords[lang].course.booster, cells: [when[lang], presence.why[lang]] }]
    : [];
}
