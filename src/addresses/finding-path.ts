import {
  isDrawn,
  type ObstaclePart,
  obstaclePart,
  type RequestPart,
  requestPart,
} from '../registry/finding-parts.ts';
import type { Registry } from '../registry/registry.ts';
import type { Lang } from '../registry/schema/common.ts';
import { pagePath } from './paths.ts';

/** Collections of what people live, what the State answers and what is asked of it. */
export type FindingCollection =
  'figures' | 'consequences' | 'obstacles' | 'recommendations' | 'rulings' | 'institutions';

const figures = 'analisis/cifras';
const consequences = 'analisis/lo-que-vive-una-persona';
const rulings = 'analisis/cifras/condenas';
const institutions = 'analisis/recomendaciones-al-estado/a-quien';

const obstacles: Readonly<Record<ObstaclePart, string>> = {
  report: 'analisis/rutas-y-obstaculos/obstaculos',
  protect: 'analisis/rutas-y-obstaculos/al-pedir-proteccion',
  case: 'analisis/rutas-y-obstaculos/en-el-caso',
};

const requests: Readonly<Record<RequestPart, string>> = {
  law: 'analisis/recomendaciones-al-estado/huecos-de-la-ley',
  rules: 'analisis/recomendaciones-al-estado/reglas-y-criterios',
  technological: 'analisis/recomendaciones-al-estado/lo-tecnologico',
  emotional: 'analisis/recomendaciones-al-estado/otras-propuestas',
};

/** Address of the page of a record, without language: there its id is an anchor. Throws on an unknown id. */
export function findingPage(of: FindingCollection, id: string, registry: Registry): string {
  const data = registry[of].get(id)?.data;
  if (!data) throw new Error(`There is no "${id}" in ${of}. Run npm run check.`);
  if ('step' in data) return obstacles[obstaclePart(data)];
  if ('ask' in data) return requests[requestPart(data)];
  if ('doesNotShow' in data) return isDrawn(data) ? figures : `${figures}/otras-cifras`;
  if ('shows' in data) return rulings;
  return 'accompany' in data ? consequences : institutions;
}

/** The place where a record is shown. */
export const findingPath = (
  of: FindingCollection,
  id: string,
  registry: Registry,
  lang: Lang,
  base = '/',
): string => `${pagePath(findingPage(of, id, registry), lang, base)}#${id}`;
