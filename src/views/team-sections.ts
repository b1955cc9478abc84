import { registry } from '../facts/site-facts.ts';
import { mapsBySize } from '../registry/team.ts';
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
