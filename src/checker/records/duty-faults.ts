import type { AdoptionData } from '../../registry/schema/adoption.ts';
import type { DutyData } from '../../registry/schema/duty.ts';
import { type AdoptionLevel, adoptionLevel } from '../../registry/schema/team.ts';
import type { Page } from '../../documents/project.ts';

/** Words that say how often, in Spanish, and the period: how many, and of what. */
const periods: readonly (readonly [RegExp, string])[] = [
  [/cada semana|semanal/i, '1 week'],
  [/cada mes|mensual/i, '1 month'],
  [/cada trimestre|trimestral|cada (?:3|tres) meses/i, '3 month'],
  [/cada (?:6|seis) meses|semestral/i, '6 month'],
  [/cada año|anual|una vez al año/i, '1 year'],
];

/** Something that adoption data ask for again and again. */
interface Recurring {
  path: PropertyKey[];
  /** `3 month`. */
  every: string;
  /** The level that includes it, if it stands in one. */
  level: AdoptionLevel | undefined;
}

/** What the tasks and levels of a protocol ask for again and again, by its own words. */
export function recurring({ tasks, levels }: AdoptionData): Recurring[] {
  const texts = [
    ...tasks.map(({ task }, at) => ({
      text: task.es,
      path: ['tasks', at, 'task'],
      level: undefined,
    })),
    ...adoptionLevel.options.flatMap((level) =>
      levels[level].map(({ es }, at) => ({ text: es, path: ['levels', level, at], level })),
    ),
  ];
  return texts.flatMap(({ text, path, level }) => {
    const every = periods.find(([words]) => words.test(text))?.[1];
    return every ? [{ path, every, level }] : [];
  });
}

/** How often a duty comes, as `3 month`; nothing if it comes after something. */
export const periodOf = ({ every }: DutyData): string | undefined =>
  every && `${every.count} ${every.unit}`;

/** True if a duty names a section that its page does not have. */
export const undescribed = ({ section }: DutyData, { blocks, lang }: Page): boolean =>
  section !== undefined &&
  !blocks.some(({ kind, text }) => kind === 'heading' && text === section[lang]);
