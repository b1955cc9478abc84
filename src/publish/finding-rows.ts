import { z } from 'zod';
import { findingPath, type FindingCollection } from '../addresses/finding-path.ts';
import { registry, siteDay } from '../facts/site-facts.ts';
import { holdsUntil, statusOnDay } from '../registry/recommendation-status.ts';
import { isoDate } from '../registry/schema/common.ts';
import { consequence } from '../registry/schema/consequence.ts';
import { figure } from '../registry/schema/figure.ts';
import { institution } from '../registry/schema/institution.ts';
import { obstacle } from '../registry/schema/obstacle.ts';
import { progressState, recommendation } from '../registry/schema/recommendation.ts';
import { ruling } from '../registry/schema/ruling.ts';

/** Where a record is shown, in each language, from the root of the site. */
const addresses = z.strictObject({ es: z.string(), en: z.string() });
const shown = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  z.strictObject({ ...shape, address: addresses });

/** Rows of the published data, by collection. */
export const findingRow = {
  figures: shown(figure.shape),
  consequences: shown(consequence.shape),
  obstacles: shown(obstacle.shape),
  institutions: shown(institution.shape),
  rulings: shown(ruling.shape),
  /** With the status that its last look gives on the day of the data, and until when that holds. */
  recommendations: shown({
    ...recommendation.shape,
    status: progressState,
    holdsUntil: isoDate,
  }),
};

const addressOf = (of: FindingCollection, id: string) => ({
  address: {
    es: findingPath(of, id, registry, 'es'),
    en: findingPath(of, id, registry, 'en'),
  },
});

/** The records of a collection, each with its address. */
const rowsOf = <Data>(of: FindingCollection, entries: ReadonlyMap<string, { data: Data }>) =>
  [...entries].map(([id, { data }]) => ({ ...data, ...addressOf(of, id) }));

/** What is published of each collection. */
export const findingRows = {
  figures: rowsOf('figures', registry.figures),
  consequences: rowsOf('consequences', registry.consequences),
  obstacles: rowsOf('obstacles', registry.obstacles),
  institutions: rowsOf('institutions', registry.institutions),
  rulings: rowsOf('rulings', registry.rulings),
  recommendations: [...registry.recommendations].map(([id, { data }]) => ({
    ...data,
    status: statusOnDay(data, siteDay),
    holdsUntil: holdsUntil(data),
    ...addressOf('recommendations', id),
  })),
};
