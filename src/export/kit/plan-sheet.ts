import type { Registry } from '../../registry/registry.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { AdoptionLevel } from '../../registry/schema/team.ts';
import { levelsTo } from '../../registry/team.ts';
import { levelName } from '../../words/frame.ts';
import { columnsIn } from '../xlsx/sheets.ts';
import type { PlainSheet } from '../xlsx/write.ts';
import { protocolOrder, tokens } from './plan.ts';

/** What is adopted in the first 30, 60 and 90 days: all that a level includes, by protocol, in three parts. Ours. */
export function planSheet(
  { adoption }: Pick<Registry, 'adoption'>,
  level: AdoptionLevel,
  lang: Lang,
  titleOf: (protocol: string) => string,
): PlainSheet {
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
    name: 'Plan 30-60-90',
    columns: columnsIn(lang, [
      [16, 'Antes del día (propuesta)', 'By day (proposed)'],
      [34, 'Protocolo', 'Protocol'],
      [12, 'Nivel', 'Level'],
      [60, 'Qué se adopta', 'What is adopted'],
      [22, 'Responde (rol)', 'Answers for it (role)'],
      [14, 'Fecha', 'Date'],
      [14, 'Hecho el día', 'Done on'],
    ]),
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
