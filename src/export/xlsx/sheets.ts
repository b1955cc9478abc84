import type { Page } from '../../checker/project.ts';
import type { Registry } from '../../registry/registry.ts';
import type { BlankData } from '../../registry/schema/blank.ts';
import type { Lang, Localized } from '../../registry/schema/common.ts';
import type { DutyData } from '../../registry/schema/duty.ts';
import { type Role, role, type RoleMapData } from '../../registry/schema/team.ts';
import { byLevel, mapsBySize, seatsFor } from '../../registry/team.ts';
import { levelName, roleName } from '../../words/frame.ts';
import type { PlainSheet } from './write.ts';

/** A column of a sheet: its width in characters and its name in each language. */
export type NamedColumn = readonly [width: number, es: string, en: string];

/** The columns of a sheet in a language. */
export const columnsIn = (lang: Lang, columns: readonly NamedColumn[]): PlainSheet['columns'] =>
  columns.map(([width, es, en]) => ({ width, title: { es, en }[lang] }));

/** The title of a protocol by its id, or its id where no page has it. */
export const protocolTitles =
  (pages: readonly Page[], lang: Lang) =>
  (protocol: string): string =>
    pages.find((page) => page.lang === lang && page.slug === `protocolos/${protocol}`)?.frontMatter
      .title ?? protocol;

const scopes: Record<BlankData['scope'], Localized> = {
  country: { es: 'país', en: 'country' },
  organisation: { es: 'organización', en: 'organisation' },
  contact: { es: 'contacto', en: 'contact' },
};

/**
 * The blanks that who adopts fills: what each is, and room for its value, who checked it and when.
 * @param valueOf what a blank is filled with, by its id; then what fills it in Peru is left out
 */
export function blanksSheet(
  { blanks }: Pick<Registry, 'blanks'>,
  lang: Lang,
  valueOf?: (id: string) => string,
): PlainSheet {
  const order = Object.keys(scopes);
  const rows = [...blanks.values()]
    .map(({ data }) => data)
    .toSorted((a, b) => order.indexOf(a.scope) - order.indexOf(b.scope) || (a.id < b.id ? -1 : 1));
  return {
    name: { es: 'Blancos', en: 'Blanks' }[lang],
    columns: columnsIn(lang, [
      [26, 'id', 'id'],
      [30, 'Qué es', 'What it is'],
      [60, 'Qué se escribe', 'What to write'],
      [16, 'Quién lo llena', 'Who fills it'],
      ...(valueOf ? [] : [[24, 'En el Perú', 'In Peru'] as const]),
      [36, 'Valor', 'Value'],
      [18, 'Comprobado el día', 'Checked on'],
      [20, 'Comprobado por', 'Checked by'],
    ]),
    rows: rows.map(({ id, label, help, scope, values }) => [
      id,
      label[lang],
      help[lang],
      scopes[scope][lang],
      ...(valueOf ? [valueOf(id)] : [values?.pe.say[lang] ?? '', '']),
      '',
      '',
    ]),
  };
}

/**
 * A sheet for each size of team: each role, who holds it and who covers it, and room for names.
 * @param nameOf the name of who holds a role
 */
export function roleSheets(
  registry: Pick<Registry, 'roleMaps'>,
  lang: Lang,
  nameOf: (role: Role) => string = () => '',
): PlainSheet[] {
  return mapsBySize(registry).map((map) => roleSheet(map, lang, nameOf));
}

function roleSheet(map: RoleMapData, lang: Lang, nameOf: (role: Role) => string): PlainSheet {
  const names = (seats: readonly RoleMapData['seats'][number][]) =>
    seats.map(({ name }) => name[lang]).join(', ');
  return {
    name: { es: `Roles, ${map.people} personas`, en: `Roles, ${map.people} people` }[lang],
    columns: columnsIn(lang, [
      [30, 'Rol', 'Role'],
      [30, 'Lo tiene', 'Held by'],
      [30, 'Su nombre', 'Their name'],
      [30, 'Suplente', 'Deputy'],
      [30, 'Nombre de quien suple', 'Name of the deputy'],
      [14, 'Desde el día', 'From'],
    ]),
    rows: role.options.flatMap((each) => {
      const { hold, cover } = seatsFor(each, map);
      if (hold.length === 0 && cover.length === 0) return [];
      return [[roleName(each, lang), names(hold), nameOf(each), names(cover), '', '']];
    }),
  };
}

/**
 * What a team does again and again: how often, who, from which level, and room for who did it and when.
 * @param titleOf the title of a protocol, by its id
 */
export function calendarSheet(
  duties: Iterable<DutyData>,
  lang: Lang,
  titleOf: (protocol: string) => string,
): PlainSheet {
  const rows = [...duties].sort((a, b) => byLevel(a, b) || (a.id < b.id ? -1 : 1));
  return {
    name: { es: 'Calendario', en: 'Calendar' }[lang],
    columns: columnsIn(lang, [
      [50, 'Qué se hace', 'What is done'],
      [26, 'Cuándo', 'When'],
      [26, 'Hace', 'Does it'],
      [16, 'Desde el nivel', 'From the level'],
      [30, 'Protocolo', 'Protocol'],
      [16, 'Hecho el día', 'Done on'],
      [20, 'Por', 'By'],
    ]),
    rows: rows.map((duty) => [
      duty.what[lang],
      rhythmText(duty, lang),
      roleName(duty.does, lang),
      levelName(duty.level, lang),
      titleOf(duty.protocol),
      '',
      '',
    ]),
  };
}

const units = {
  es: { week: ['semana', 'semanas'], month: ['mes', 'meses'], year: ['año', 'años'] },
  en: { week: ['week', 'weeks'], month: ['month', 'months'], year: ['year', 'years'] },
} as const;

/** How often a duty comes, or after what: «cada 3 meses», «después de un incidente». */
function rhythmText({ every, after }: DutyData, lang: Lang): string {
  if (!every) return after?.[lang] ?? '';
  const [one, many] = units[lang][every.unit];
  const each = lang === 'es' ? 'cada' : 'every';
  return every.count === 1 ? `${each} ${one}` : `${each} ${every.count} ${many}`;
}
