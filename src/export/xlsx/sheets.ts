import writeXlsx, { type Cell, type Sheet } from 'write-excel-file/node';
import { unzipSync } from 'fflate';
import type { Registry } from '../../registry/registry.ts';
import type { BlankData } from '../../registry/schema/blank.ts';
import type { Lang, Localized } from '../../registry/schema/common.ts';
import type { DutyData } from '../../registry/schema/duty.ts';
import { adoptionLevel, type Role, role, type RoleMapData } from '../../registry/schema/team.ts';
import { mapsBySize, seatsFor } from '../../registry/team.ts';
import { levelName, roleName } from '../../words/frame.ts';
import { packedByPath } from '../zip.ts';

/** A sheet of a workbook: its columns with their widths in characters, and its rows of text or numbers. */
export interface PlainSheet {
  name: string;
  columns: readonly { title: string; width: number }[];
  rows: readonly (readonly (string | number)[])[];
}

/**
 * Writes a workbook: text in every cell, the first row repeated on each screen, nothing that is computed and
 * nobody who signs it. The same sheets give the same bytes.
 */
export async function writeXlsxFile(sheets: readonly PlainSheet[]): Promise<Uint8Array> {
  const look = { wrap: true, alignVertical: 'top' } as const;
  const written = sheets.map(({ name, columns, rows }): Sheet<never> => {
    const heads = columns.map(({ title }): Cell => ({
      value: title,
      type: String,
      fontWeight: 'bold',
      backgroundColor: '#EDEDED',
      ...look,
    }));
    // A text that begins like a formula stays a text: its cell says so.
    const cells = rows.map((row) =>
      row.map((value): Cell =>
        typeof value === 'number'
          ? { value, type: Number, ...look }
          : value === ''
            ? null
            : { value, type: String, ...look },
      ),
    );
    return {
      sheet: name.slice(0, 31),
      data: [heads, ...cells],
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    };
  });
  const bytes = await writeXlsx(written, { fontFamily: 'Arial', fontSize: 11 }).toBuffer();
  return packedByPath(unzipSync(bytes));
}

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
  const es = lang === 'es';
  const order = ['country', 'organisation', 'contact'];
  const rows = [...blanks.values()]
    .map(({ data }) => data)
    .toSorted((a, b) => order.indexOf(a.scope) - order.indexOf(b.scope) || (a.id < b.id ? -1 : 1));
  return {
    name: es ? 'Blancos' : 'Blanks',
    columns: [
      { title: 'id', width: 26 },
      { title: es ? 'Qué es' : 'What it is', width: 30 },
      { title: es ? 'Qué se escribe' : 'What to write', width: 60 },
      { title: es ? 'Quién lo llena' : 'Who fills it', width: 16 },
      ...(valueOf ? [] : [{ title: es ? 'En el Perú' : 'In Peru', width: 24 }]),
      { title: es ? 'Valor' : 'Value', width: 36 },
      { title: es ? 'Comprobado el día' : 'Checked on', width: 18 },
      { title: es ? 'Comprobado por' : 'Checked by', width: 20 },
    ],
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
  const es = lang === 'es';
  const names = (seats: readonly RoleMapData['seats'][number][]) =>
    seats.map(({ name }) => name[lang]).join(', ');
  return {
    name: es ? `Roles, ${map.people} personas` : `Roles, ${map.people} people`,
    columns: [
      { title: es ? 'Rol' : 'Role', width: 30 },
      { title: es ? 'Lo tiene' : 'Held by', width: 30 },
      { title: es ? 'Su nombre' : 'Their name', width: 30 },
      { title: es ? 'Suplente' : 'Deputy', width: 30 },
      { title: es ? 'Nombre de quien suple' : 'Name of the deputy', width: 30 },
      { title: es ? 'Desde el día' : 'From', width: 14 },
    ],
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
  { duties }: Pick<Registry, 'duties'>,
  lang: Lang,
  titleOf: (protocol: string) => string,
): PlainSheet {
  const es = lang === 'es';
  const levelAt = ({ level }: DutyData) => adoptionLevel.options.indexOf(level);
  const rows = [...duties.values()]
    .map(({ data }) => data)
    .toSorted((a, b) => levelAt(a) - levelAt(b) || (a.id < b.id ? -1 : 1));
  return {
    name: es ? 'Calendario' : 'Calendar',
    columns: [
      { title: es ? 'Qué se hace' : 'What is done', width: 50 },
      { title: es ? 'Cuándo' : 'When', width: 26 },
      { title: es ? 'Hace' : 'Does it', width: 26 },
      { title: es ? 'Desde el nivel' : 'From the level', width: 16 },
      { title: es ? 'Protocolo' : 'Protocol', width: 30 },
      { title: es ? 'Hecho el día' : 'Done on', width: 16 },
      { title: es ? 'Por' : 'By', width: 20 },
    ],
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
