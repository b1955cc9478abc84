import type { FlatRecords } from '../registry/registry.ts';
import type { Lang } from '../registry/schema/common.ts';
import { pagePath } from './paths.ts';

/** Collections of what people live, what the State answers and what is asked of it. */
export const findingCollections = [
  'figures',
  'consequences',
  'obstacles',
  'recommendations',
  'rulings',
  'institutions',
] as const;
/** One of those collections. */
export type FindingCollection = (typeof findingCollections)[number];

/** The document that shows each record of a collection; those of the law have a part of their own. */
const shownAt: Readonly<Record<FindingCollection, string>> = {
  figures: 'analisis/cifras',
  consequences: 'analisis/lo-que-vive-una-persona',
  obstacles: 'analisis/rutas-y-obstaculos/obstaculos',
  recommendations: 'analisis/recomendaciones-al-estado/otras-propuestas',
  rulings: 'analisis/cifras/condenas',
  institutions: 'analisis/recomendaciones-al-estado/a-quien',
};
const ofLaw = 'analisis/recomendaciones-al-estado/huecos-de-la-ley';

type Registered = Pick<FlatRecords, 'recommendations'>;

/** Address of the page of a record, without language: where its anchor, its own id, stands. */
export function findingPage(of: FindingCollection, id: string, registry: Registered): string {
  const isOfLaw =
    of === 'recommendations' && registry.recommendations.get(id)?.data.dimension === 'legal';
  return isOfLaw ? ofLaw : shownAt[of];
}

/** The place where a record is shown. */
export const findingPath = (
  of: FindingCollection,
  id: string,
  registry: Registered,
  lang: Lang,
  base = '/',
): string => `${pagePath(findingPage(of, id, registry), lang, base)}#${id}`;
