import type { Registry } from '../../registry/registry.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { type AdoptionLevel, adoptionLevel } from '../../registry/schema/team.ts';
import { levelName } from '../../words/frame.ts';
import { blanksSheet, calendarSheet, type PlainSheet, roleSheets } from '../xlsx/sheets.ts';
import { protocolOrder, tokens } from './plan.ts';

type Facts = Pick<Registry, 'adoption' | 'blanks' | 'duties' | 'roleMaps'>;

/** The levels up to one: each adds to the one before. */
export const levelsTo = (level: AdoptionLevel): AdoptionLevel[] =>
  adoptionLevel.options.slice(0, adoptionLevel.options.indexOf(level) + 1);

/** The blanks, each with the token that becomes its value. */
export const kitBlanksSheet = (registry: Facts, lang: Lang): PlainSheet =>
  blanksSheet(registry, lang, tokens.blank);

/** The roles by size of team, each with the token that becomes who holds it. */
export const kitRoleSheets = (registry: Facts, lang: Lang): PlainSheet[] =>
  roleSheets(registry, lang, tokens.role);

/** The calendar with the duties of a level and those before it. */
export function kitCalendarSheet(
  registry: Facts,
  level: AdoptionLevel,
  lang: Lang,
  titleOf: (protocol: string) => string,
): PlainSheet {
  const levels = levelsTo(level);
  const duties = new Map(
    [...registry.duties].filter(([, { data }]) => levels.includes(data.level)),
  );
  return calendarSheet({ duties }, lang, titleOf);
}

/** What is adopted in the first 30, 60 and 90 days: all that a level includes, by protocol, in three parts. Ours. */
export function planSheet(
  { adoption }: Facts,
  level: AdoptionLevel,
  lang: Lang,
  titleOf: (protocol: string) => string,
): PlainSheet {
  const es = lang === 'es';
  const items = levelsTo(level).flatMap((each) =>
    protocolOrder.flatMap((protocol) =>
      (adoption.get(protocol)?.data.levels[each] ?? []).map((item) => ({
        protocol,
        each,
        // Texts of the data name the numbers of a country by their blank.
        text: item[lang].replace(/\{([a-z0-9-]+)\}/g, (_, id: string) => tokens.said(id)),
      })),
    ),
  );
  const third = Math.ceil(items.length / 3);
  return {
    name: es ? 'Plan 30-60-90' : 'Plan 30-60-90',
    columns: [
      { title: es ? 'Antes del día (propuesta)' : 'By day (proposed)', width: 16 },
      { title: es ? 'Protocolo' : 'Protocol', width: 34 },
      { title: es ? 'Nivel' : 'Level', width: 12 },
      { title: es ? 'Qué se adopta' : 'What is adopted', width: 60 },
      { title: es ? 'Responde (rol)' : 'Answers for it (role)', width: 22 },
      { title: es ? 'Fecha' : 'Date', width: 14 },
      { title: es ? 'Hecho el día' : 'Done on', width: 14 },
    ],
    rows: items.map(({ protocol, each, text }, index) => [
      30 * (1 + Math.floor(index / third)),
      titleOf(protocol),
      levelName(each, lang),
      text,
      '',
      '',
      '',
    ]),
  };
}
