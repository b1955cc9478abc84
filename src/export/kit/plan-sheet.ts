import type { Registry } from '../../registry/registry.ts';
import type { Included } from '../../registry/schema/adoption.ts';
import type { Lang, Localized } from '../../registry/schema/common.ts';
import type { AdoptionLevel } from '../../registry/schema/team.ts';
import { levelsTo } from '../../registry/team.ts';
import { levelName } from '../../words/frame.ts';
import { columnsOf } from '../xlsx/sheets.ts';
import type { PlainSheet } from '../xlsx/write.ts';
import { protocolOrder, tokens } from './plan.ts';
import { exportsWords } from '../../i18n/exports.ts';

/** The list of what has to be done before anybody accompanies. */
const gateList = 'antes-de-acompanar';

/**
 * What is adopted first and in the next 30, 60 and 90 days: the gate before anybody accompanies, then all that a
 * level includes by the day that the data say, in the order of the protocols. Ours.
 */
export function planSheet(
  { adoption, lists }: Pick<Registry, 'adoption' | 'lists'>,
  level: AdoptionLevel,
  lang: Lang,
  titleOf: (protocol: string) => string,
): PlainSheet {
  const t = exportsWords[lang].plan;
  const columns = exportsWords[lang].columns;
  const gate = lists.get(gateList)?.data;
  // Texts of the data name the numbers of a country by their blank.
  const say = (text: Localized) =>
    text[lang].replace(/\{([a-z0-9-]+)\}/g, (_, id: string) => tokens.said(id));
  const items = levelsTo(level).flatMap((each) =>
    protocolOrder.flatMap((protocol) =>
      (adoption.get(protocol)?.data.levels[each] ?? []).flatMap((item) =>
        // What the gate says is not said again.
        item.by === 'gate' ? [] : [{ protocol, each, item, by: item.by }],
      ),
    ),
  );
  const byDay = items.toSorted((a, b) => a.by - b.by);
  const row = (by: Included['by'], what: string, where: string, name: string) => [
    by === 0 || by === 'gate' ? t.before : by,
    where,
    name,
    what,
    '',
    '',
    '',
  ];
  return {
    name: 'Plan 30-60-90',
    columns: columnsOf([
      [20, columns.byDay],
      [34, columns.protocol],
      [12, columns.level],
      [60, columns.adopted],
      [22, columns.answers],
      [14, columns.date],
      [14, columns.doneOn],
    ]),
    rows: [
      ...(gate?.kind === 'checklist'
        ? gate.items.map((item) => row('gate', say(item), t.gate, levelName('seed', lang)))
        : []),
      ...byDay.map(({ protocol, each, item, by }) =>
        row(by, say(item), titleOf(protocol), levelName(each, lang)),
      ),
    ],
  };
}
