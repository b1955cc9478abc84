import { registry } from '../../facts/site-facts.ts';
import { mapsBySize } from '../../registry/team.ts';
import type { DutyData } from '../../registry/schema/duty.ts';
import { type PageSection, pageSections } from '../page-sections.ts';
import { headingsWords } from '../../i18n/headings.ts';
import { fill, inBoth } from '../../i18n/fill.ts';

const titles = inBoth(headingsWords, 'team');

/** The anchor of the map of roles for a team of that many people. */
export const mapAnchor = (people: number): string => `con-${people}-personas`;

/** The sections of the page of roles: one a map, what is kept apart, and the tasks of each role. */
export function roleSections(): PageSection[] {
  return [
    ...mapsBySize(registry).map(({ id, people }) => ({
      slot: id,
      id: mapAnchor(people),
      es: fill(titles.people.es, { people }),
      en: fill(titles.people.en, { people }),
    })),
    ...pageSections([
      ['apart', 'que-no-se-junta', titles.apart],
      ['tasks', 'tareas', titles.tasks],
    ]),
  ];
}

/** The sections of the calendar: one a rhythm, then what comes after something, then the files. */
export const calendarSections: readonly PageSection[] = pageSections([
  ['week', 'cada-semana', titles.week, hasRhythm('week', 1)],
  ['month', 'cada-mes', titles.month, hasRhythm('month', 1)],
  ['quarter', 'cada-trimestre', titles.quarter, hasRhythm('month', 3)],
  ['half', 'cada-semestre', titles.half, hasRhythm('month', 6)],
  ['year', 'cada-ano', titles.year, hasRhythm('year', 1)],
  ['after', 'despues-de-algo', titles.after],
  ['files', 'archivos', titles.files],
]);

const slots: Readonly<Record<string, string>> = {
  'week 1': 'week',
  'month 1': 'month',
  'month 3': 'quarter',
  'month 6': 'half',
  'year 1': 'year',
};

/** The section of the calendar in which a duty stands. */
export function calendarSection({ every }: DutyData): string {
  if (!every) return 'after';
  const slot = slots[`${every.unit} ${every.count}`];
  if (!slot) throw new Error(`No section of the calendar for every ${every.count} ${every.unit}.`);
  return slot;
}

function hasRhythm(unit: string, count: number): boolean {
  return [...registry.duties.values()].some(
    ({ data: { every } }) => every?.unit === unit && every.count === count,
  );
}
