import type { ResultKind } from './entries.ts';

/** First folder of the pages of each group; in the discreet edition, its letter. */
const folders: Record<string, ResultKind> = {
  guias: 'guide',
  conductas: 'guide',
  g: 'guide',
  c: 'guide',
  protocolos: 'protocol',
  p: 'protocol',
  normas: 'law',
  analisis: 'law',
  'que-ley-se-aplicaba': 'law',
  a: 'law',
  n: 'law',
  d: 'law',
  rutas: 'route',
  r: 'route',
  formatos: 'form',
  f: 'form',
  servicios: 'service',
  s: 'service',
  glosario: 'term',
  w: 'term',
};

/** The group of a page by its address. @param base folder under which the site is served */
export function kindOfAddress(address: string, base: string): ResultKind {
  const [folder = ''] = address.slice(base.length).replace(/^en\//, '').split('/');
  return folders[folder] ?? 'page';
}
