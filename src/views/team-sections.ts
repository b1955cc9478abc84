import { registry } from '../facts/site-facts.ts';
import { mapsBySize } from '../registry/team.ts';
import type { DutyData } from '../registry/schema/duty.ts';
import { type PageSection, pageSections } from './page-sections.ts';

/** The anchor of the map of roles for a team of that many people. */
export const mapAnchor = (people: number): string => `con-${people}-personas`;

/** The sections of the page of roles: one a map, what is kept apart, and the tasks of each role. */
export function roleSections(): PageSection[] {
  return [
    ...mapsBySize(registry).map(({ id, people }) => ({
      slot: id,
      id: mapAnchor(people),
      es: `Con ${people} personas`,
      en: `With ${people} people`,
    })),
    ...pageSections([
      ['apart', 'que-no-se-junta', 'Qué no se junta', 'What is kept apart'],
      ['tasks', 'tareas', 'De qué responde cada rol', 'What each role answers for'],
    ]),
  ];
}

/** The sections of the calendar: one a rhythm, then what comes after something, then the files. */
export const calendarSections: readonly PageSection[] = pageSections([
  ['week', 'cada-semana', 'Cada semana', 'Every week', hasRhythm('week', 1)],
  ['month', 'cada-mes', 'Cada mes', 'Every month', hasRhythm('month', 1)],
  ['quarter', 'cada-trimestre', 'Cada tres meses', 'Every three months', hasRhythm('month', 3)],
  ['half', 'cada-semestre', 'Cada seis meses', 'Every six months', hasRhythm('month', 6)],
  ['year', 'cada-ano', 'Cada año', 'Every year', hasRhythm('year', 1)],
  ['after', 'despues-de-algo', 'Después de algo', 'After something'],
  ['files', 'archivos', 'Para el calendario del equipo', 'For the calendar of the team'],
]);

const slots: Readonly<Record<string, string>> = {
  'week 1': 'week',
  'month 1': 'month',
  'month 3': 'quarter',
  'month 6': 'half',
  'year 1': 'year',
};

/** The section of the calendar in which a duty stands. */
export function rhythmOf({ every }: DutyData): string {
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
