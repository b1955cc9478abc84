import type { AdoptionData } from '../../registry/schema/adoption.ts';
import type { Lang, Localized } from '../../registry/schema/common.ts';
import { type AdoptionLevel, adoptionLevel } from '../../registry/schema/team.ts';
import { levelName } from '../../words/frame.ts';
import type { Block } from '../../documents/blocks.ts';
import type { Page } from '../../documents/project.ts';

/** The second column of a table that says from which level each thing is asked for. */
const column: Localized = { es: 'Desde qué nivel', en: 'From which level' };

/** A row whose level is not that of the adoption data, or a table that lacks a row they name. */
interface LevelRowFault {
  block: Block;
  message: Localized;
}

/** What the table of levels of a page says otherwise than the adoption data of its protocol. */
export function levelRowFaults({ blocks, lang }: Page, adoption: AdoptionData): LevelRowFault[] {
  const at = blocks.findIndex(
    ({ kind, text }) => kind === 'row' && cellsOf(text)[1] === column[lang],
  );
  const head = blocks[at];
  if (!head) return [];
  const after = blocks.slice(at + 1);
  const end = after.findIndex(({ kind }) => kind !== 'row');
  const rows = after.slice(0, end === -1 ? undefined : end);
  const faults = rows.flatMap((block): LevelRowFault[] => {
    const [name = '', cell = ''] = cellsOf(block.text);
    const said = adoptionLevel.options.filter((each) =>
      cell.toLowerCase().includes(levelName(each, lang)),
    );
    const held = levelsOf(name, adoption, lang);
    return said.join() === held.join() ? [] : [{ block, message: otherLevel(name, said, held) }];
  });
  const told = new Set(rows.map(({ text }) => cellsOf(text)[0]));
  const untold = namesOf(adoption, lang).filter((name) => !told.has(name));
  return [...faults, ...untold.map((name) => ({ block: head, message: withoutRow(name) }))];
}

const cellsOf = (row: string): string[] => row.split('. ');

/** Names of the rows that the adoption data say a table has. */
const namesOf = ({ levels }: AdoptionData, lang: Lang): string[] => [
  ...new Set(
    Object.values(levels)
      .flat()
      .flatMap(({ inTable = [] }) => inTable.map((name) => name[lang])),
  ),
];

const levelsOf = (name: string, { levels }: AdoptionData, lang: Lang): AdoptionLevel[] =>
  adoptionLevel.options.filter((each) =>
    levels[each].some(({ inTable = [] }) => inTable.some((row) => row[lang] === name)),
  );

function otherLevel(
  name: string,
  said: readonly AdoptionLevel[],
  held: readonly AdoptionLevel[],
): Localized {
  const list = (levels: readonly AdoptionLevel[], lang: Lang, none: string) =>
    levels.map((each) => levelName(each, lang)).join(', ') || none;
  return {
    es: `«${name}» desde ${list(said, 'es', 'ningún nivel')}; se esperaba ${list(held, 'es', 'una fila que los datos nombren en inTable')}, como en src/data/adoption`,
    en: `“${name}” from ${list(said, 'en', 'no level')}; expected ${list(held, 'en', 'a row that the data name in inTable')}, as in src/data/adoption`,
  };
}

const withoutRow = (name: string): Localized => ({
  es: `Falta la fila «${name}», que los datos de adopción nombran en inTable`,
  en: `The row “${name}”, which the adoption data name in inTable, is missing`,
});
