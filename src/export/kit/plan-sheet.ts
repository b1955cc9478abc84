import { exportsWords } from '../../i18n/exports.ts';
import { fill } from '../../i18n/fill.ts';
import { teamWords } from '../../i18n/team.ts';
import { fillBlanks } from '../../registry/blank-marks.ts';
import { gateKey, gateSteps } from '../../registry/gate.ts';
import { givesModule, laidSessions } from '../../registry/course-calendar.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Lang, Localized } from '../../registry/schema/common.ts';
import type { AdoptionLevel } from '../../registry/schema/team.ts';
import { levelsTo } from '../../registry/team.ts';
import { levelName } from '../../words/frame.ts';
import { columnsOf } from '../xlsx/sheets.ts';
import type { PlainSheet } from '../xlsx/write.ts';
import { protocolOrder, tokens } from './plan.ts';

/** What is done by a day: whose text, where it is told, the name of the level. */
interface Planned {
  by: number;
  what: string;
  where: string;
  name: string;
}

/**
 * What a team does before its first case and in the next 30, 60 and 90 days: the gate, then all that a level
 * includes by the day that the data say, with the modules of the course by the evening of its calendar. Ours.
 */
export function planSheet(
  registry: Pick<Registry, 'adoption' | 'training'>,
  level: AdoptionLevel,
  lang: Lang,
  titleOf: (protocol: string) => string,
): PlainSheet {
  const { columns, plan: t } = exportsWords[lang];
  const gate = gateSteps(registry, level, protocolOrder);
  // Texts of the data name the numbers of a country by their blank.
  const say = (text: Localized) => fillBlanks(text[lang], tokens.said);
  const items = levelsTo(level).flatMap((each) =>
    protocolOrder.flatMap((protocol) =>
      (registry.adoption.get(protocol)?.data.levels[each] ?? []).flatMap((item): Planned[] =>
        item.by === undefined
          ? []
          : [
              {
                by: item.by,
                what: say(item),
                where: titleOf(protocol),
                name: levelName(each, lang),
              },
            ],
      ),
    ),
  );
  const learnt = new Set(gate.map(({ item }) => gateKey(item)));
  const modules = modulesByDay(registry, lang).filter(({ id }) => !learnt.has(id));
  const planned = [...modules, ...items].toSorted((a, b) => a.by - b.by);
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
      ...gate.map(({ item, level: each, protocols }) => [
        t.before,
        protocols.length > 2
          ? fill(t.several, { count: protocols.length })
          : protocols.map(titleOf).join(', '),
        levelName(each, lang),
        `${teamWords[lang].gate.acts[item.act ?? 'ready']}: ${say(item)}`,
        '',
        '',
        '',
      ]),
      ...planned.map(({ by, where, name, what }) => [by, where, name, what, '', '', '']),
    ],
  };
}

/** The modules of the course by the month in which the calendar gives their last evening. */
function modulesByDay(
  { training }: Pick<Registry, 'training'>,
  lang: Lang,
): (Planned & { id: string })[] {
  const records = [...training.values()].map(({ data }) => data);
  const evenings = records.flatMap((each) => {
    if (each.kind !== 'course') return [];
    const { calendar } = each;
    return laidSessions(calendar.evenings, calendar, { people: calendar.usual, pairs: 1 });
  });
  return records.flatMap((each) => {
    if (each.kind !== 'module') return [];
    const { id, title } = each;
    const weeks = evenings.flatMap(({ session, day }) =>
      givesModule(session, id) ? [Math.floor(day / 7) + 1] : [],
    );
    // The course goes on after the plan: then the day is that of its calendar.
    const by = weeks.length === 0 ? 90 : Math.ceil((Math.max(...weeks) * 7) / 30) * 30;
    return [
      {
        id,
        by,
        what: `${id.toUpperCase()}. ${title[lang]}`,
        where: exportsWords[lang].plan.course,
        name: levelName('seed', lang),
      },
    ];
  });
}
