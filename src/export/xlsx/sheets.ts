import type { Page } from '../../documents/project.ts';
import type { Registry } from '../../registry/registry.ts';
import type { BlankData } from '../../registry/schema/blank.ts';
import type { Lang, Localized } from '../../registry/schema/common.ts';
import type { DutyData } from '../../registry/schema/duty.ts';
import { type Role, role, type RoleMapData } from '../../registry/schema/team.ts';
import { byLevel, mapsBySize, seatsFor } from '../../registry/team.ts';
import { levelName, roleTitle } from '../../words/frame.ts';
import type { tokens } from '../kit/plan.ts';
import type { PlainSheet } from './write.ts';
import { exportsWords } from '../../i18n/exports.ts';
import { fill, fillCount, inBoth } from '../../i18n/fill.ts';

const names = inBoth(exportsWords, 'sheets');

/** A column of a sheet: its width in characters and its name. */
export type NamedColumn = readonly [width: number, title: string];

/** The columns of a sheet. */
export const columnsOf = (columns: readonly NamedColumn[]): PlainSheet['columns'] =>
  columns.map(([width, title]) => ({ width, title }));

/** The title of a protocol by its id, or its id where no page has it. */
export const protocolTitles =
  (pages: readonly Page[], lang: Lang) =>
  (protocol: string): string =>
    pages.find((page) => page.lang === lang && page.slug === `protocolos/${protocol}`)?.frontMatter
      .title ?? protocol;

const scopes: Record<BlankData['scope'], Localized> = {
  country: names.country,
  organisation: names.organisation,
  contact: names.contact,
};

/** What stands in a kit beside a blank. */
interface KitBlanks extends Pick<typeof tokens, 'blank' | 'read' | 'sure' | 'held'> {
  /** The number of the question that a blank answers, to put them in that order; nothing for none. */
  number?: (row: string | undefined) => number | undefined;
  /** Who answers the question that a blank answers; nothing for none. */
  asks?: (row: string | undefined) => string | undefined;
  /** The blanks, by id, that the first afternoon and the sheets of the wall leave to fill: they stand first. */
  first?: ReadonlySet<string>;
}

/**
 * The blanks that who adopts fills: what each is, and room for its value, who checked it and when.
 * @param kit of a kit, what stands for the value of a blank, for what was read in its country and for what documents
 *   say meanwhile, by its id, with the question that asks for it; then what fills it in Peru is left out
 */
export function blanksSheet(
  { blanks }: Pick<Registry, 'blanks'>,
  lang: Lang,
  kit?: KitBlanks,
): PlainSheet {
  const columns = exportsWords[lang].columns;
  const order = Object.keys(scopes);
  const isFirst = ({ id }: BlankData) => kit?.first?.has(id) === true;
  const placeOf = ({ row }: BlankData) => kit?.number?.(row) ?? Number.MAX_SAFE_INTEGER;
  const rows = [...blanks.values()]
    .map(({ data }) => data)
    .toSorted(
      (a, b) =>
        Number(isFirst(b)) - Number(isFirst(a)) ||
        order.indexOf(a.scope) - order.indexOf(b.scope) ||
        placeOf(a) - placeOf(b) ||
        (a.id < b.id ? -1 : 1),
    );
  return {
    name: names.blanks[lang],
    columns: columnsOf([
      // On paper, an id is of no use and takes the room of what is written.
      ...(kit
        ? ([
            [36, columns.what],
            [46, columns.write],
            [44, columns.readThere],
            [28, columns.sure],
            [38, columns.meanwhile],
          ] as const)
        : ([
            [26, 'id'],
            [30, columns.what],
            [60, columns.write],
            [16, columns.fills],
            [24, columns.peru],
          ] as const)),
      [44, columns.value],
      [18, columns.checkedOn],
      [20, columns.checkedBy],
    ]),
    rows: rows.map(({ id, label, help, scope, values, elsewhere, row }) => {
      const what = ((kit && elsewhere) ?? { label }).label[lang];
      const who = kit?.asks?.(row);
      const told = ((kit && elsewhere) ?? { help }).help[lang];
      const write = who === undefined ? told : `${told} ${who}`;
      const held = kit
        ? [
            `${what} (${scopes[scope][lang]}${kit.first?.has(id) ? `, ${names.first[lang]}` : ''})`,
            write,
            kit.read(id),
            kit.sure(id),
            kit.held(id),
            kit.blank(id),
          ]
        : [id, what, write, scopes[scope][lang], values?.pe.say[lang] ?? '', ''];
      return [...held, '', ''];
    }),
  };
}

/**
 * Two sheets for each size of team: each role, who holds it and who covers it, with room for names by hand; and what
 * is decided with them.
 * @param nameOf the name of who holds a role
 */
export function roleSheets(
  registry: Pick<Registry, 'roleMaps' | 'apart'>,
  lang: Lang,
  nameOf: (role: Role) => string = () => '',
): PlainSheet[] {
  const t = exportsWords[lang].roles;
  return mapsBySize(registry).flatMap((map): PlainSheet[] => [
    { ...roleSheet(map, lang, nameOf), isOnePage: true, isByHand: true },
    {
      name: fill(names.roleRules[lang], { people: map.people }),
      columns: columnsOf([
        [42, t.apart],
        [70, t.why],
      ]),
      rows: ruleRows(map, registry, lang),
      isOnePage: true,
    },
  ]);
}

/** What is decided with the roles: who supervises whoever coordinates, and what one person does not hold. */
function ruleRows(
  { people, seats, coordinationSupervisedBy: { seat, how } }: RoleMapData,
  { apart }: Pick<Registry, 'apart'>,
  lang: Lang,
): [string, string][] {
  const t = exportsWords[lang].roles;
  const supervisor = seats.find(({ id }) => id === seat)?.name[lang] ?? '';
  return [
    ...[...apart.values()].map(({ data: { roles, from, why, meanwhile } }): [string, string] => {
      const names = roles.map((each) => roleTitle(each, lang)).join(' + ');
      return people >= from
        ? [names, why[lang]]
        : [`${names} (${t.careful})`, meanwhile?.[lang] ?? why[lang]];
    }),
    [`${t.supervises}: ${supervisor}`, how[lang]],
    ...seats.flatMap(({ name, note }): [string, string][] =>
      note ? [[name[lang], note[lang]]] : [],
    ),
  ];
}

function roleSheet(map: RoleMapData, lang: Lang, nameOf: (role: Role) => string): PlainSheet {
  const columns = exportsWords[lang].columns;
  const called = (seats: readonly RoleMapData['seats'][number][]) =>
    seats.map(({ name }) => name[lang]).join(', ');
  return {
    name: fill(names.roles[lang], { people: map.people }),
    columns: columnsOf([
      [24, columns.role],
      [24, columns.held],
      [30, columns.name],
      [24, columns.deputy],
      [30, columns.deputyName],
      [14, columns.from],
    ]),
    // A row for each person who holds a role: each writes a name.
    rows: role.options.flatMap((each) => {
      const { hold, cover } = seatsFor(each, map);
      if (hold.length === 0 && cover.length === 0) return [];
      const rows = hold.length === 0 ? [undefined] : hold;
      return rows.map((seat, at) => {
        // Those who hold it together cover each other.
        const deputies = cover === hold ? hold.filter((other) => other !== seat) : cover;
        return [
          roleTitle(each, lang),
          seat?.name[lang] ?? '',
          at === 0 ? nameOf(each) : '',
          cover === hold || at === 0 ? called(deputies) : '',
          '',
          '',
        ];
      });
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
  const columns = exportsWords[lang].columns;
  const rows = [...duties].sort((a, b) => byLevel(a, b) || (a.id < b.id ? -1 : 1));
  return {
    name: names.calendar[lang],
    columns: columnsOf([
      [50, columns.done],
      [26, columns.when],
      [26, columns.does],
      [16, columns.fromLevel],
      [30, columns.protocol],
      [16, columns.doneOn],
      [20, columns.by],
    ]),
    rows: rows.map((duty) => [
      duty.what[lang],
      rhythmText(duty, lang),
      roleTitle(duty.does, lang),
      levelName(duty.level, lang),
      titleOf(duty.protocol),
      '',
      '',
    ]),
  };
}

/** How often a duty comes, or after what: «cada 3 meses», «después de un incidente». */
function rhythmText({ every, after }: DutyData, lang: Lang): string {
  if (!every) return after?.[lang] ?? '';
  const { count, unit } = every;
  return fillCount(exportsWords[lang].rhythm, unit, { count }, lang);
}
