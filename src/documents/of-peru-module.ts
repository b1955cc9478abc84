import type { Localized } from '../registry/schema/common.ts';
import type { TrainingModule } from '../registry/schema/training.ts';
import { saidBelow } from './texts-of.ts';
import { officesIn } from './untyped.ts';

/** The lists of a module that have a heading of their own. */
const lists = ['outcomes', 'materials', 'safety', 'checks'] as const;
type ListName = (typeof lists)[number];

/** Where something of a module stands: in one of its activities, by title, or in one of its lists. */
export type ModulePlace = { activity: Localized } | { list: ListName };

/** What of a module is of Peru, as a team of another country asks it. */
export interface ModuleOfPeru {
  /** Where its copy for another country has other words. */
  changes: ModulePlace[];
  /** Where its sentences name a number or an office of Peru in every country. */
  calls: ModulePlace[];
  /** The questions of the sheet of a country that are read in place of the law of its guides, by id. */
  rows: string[];
}

/** Reads it from the record of a module. */
export function moduleOfPeru(
  module: TrainingModule,
  facts: Parameters<typeof officesIn>[1],
): ModuleOfPeru {
  const parts: { place: ModulePlace; texts: ReturnType<typeof saidBelow>; isCut: boolean }[] = [
    ...lists.map((list) => ({
      place: { list },
      texts: saidBelow(module[list]),
      isCut: false,
    })),
    ...module.activities.flatMap((activity) =>
      activity.kind === 'pause'
        ? []
        : [
            {
              place: { activity: activity.title },
              texts: saidBelow(activity),
              isCut: (activity.hands ?? []).some((each) => 'only' in each && each.only === 'pe'),
            },
          ],
    ),
  ];
  const where = (isSo: (part: (typeof parts)[number]) => boolean) =>
    parts.filter((part) => isSo(part)).map(({ place }) => place);
  return {
    changes: where(
      ({ texts, isCut }) => isCut || texts.some(({ elsewhere }) => elsewhere !== undefined),
    ),
    calls: where(({ texts }) =>
      texts.some(({ es, elsewhere }) => !elsewhere && officesIn(es, facts).length > 0),
    ),
    rows: [...new Set(module.teaches.flatMap(({ rows = [] }) => rows))],
  };
}
