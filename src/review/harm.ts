import type { Registry } from '../registry/registry.ts';
import type { ReviewItem } from './item.ts';

/**
 * Where a wrong word hurts most, by address, the gravest first: alarm signs, what is done first and how fast, the
 * extortion of somebody under 18, the questions about danger, how much anybody looks at. Ours.
 */
const first = [
  'guias/plan-de-seguridad/peligro-grave',
  'protocolos/crisis/primeros-minutos',
  'protocolos/ninas-ninos-adolescentes/chantaje',
  'formatos/t4',
  'protocolos/exposicion-a-contenido/como-mirar',
  'protocolos/crisis/que-decir',
];

/** Danger, crisis and what is done with somebody under 18, by the beginning of an address. */
const soon = [
  'protocolos/crisis',
  'guias/plan-de-seguridad',
  'guias/un-adulto-contacta-a-mi-hija-o-hijo',
  'guias/me-busca-un-adulto',
  'protocolos/ninas-ninos-adolescentes',
];

/** What comes after, by the beginning of an address. */
const then = [
  ...soon,
  'protocolos/exposicion-a-contenido',
  'protocolos/cuidado-y-carga',
  'protocolos/plan-de-cuidado-y-cierre',
  'protocolos',
];

/** Whether a page is one of those where a wrong word hurts most, whatever it warns of itself. */
export const isGrave = (slug: string): boolean => first.includes(slug);

const isAt = (slug: string, folder: string): boolean =>
  slug === folder || slug.startsWith(`${folder}/`);

/** Whether a thing to be read is one of danger, of crisis or of people under 18: what should be reviewed before the rest. */
export const isFirst = ({ kind, slug = '' }: Pick<ReviewItem, 'kind' | 'slug'>): boolean =>
  kind === 'danger' || soon.some((each) => isAt(slug, each));

/** Things to be read, those where a wrong word hurts most first; what is as grave stays in its order. */
export function byHarm<Item extends { slug?: string }>(items: readonly Item[]): Item[] {
  const rank = ({ slug = '' }: Item): number => {
    if (isGrave(slug)) return first.indexOf(slug);
    const at = then.findIndex((each) => isAt(slug, each));
    return first.length + (at === -1 ? then.length : at);
  };
  return items.toSorted((a, b) => rank(a) - rank(b));
}

/** Sheets that are read with somebody on the line, each with the lists that it is made of, in order. */
export const sheetsToHang = ({ lists }: Pick<Registry, 'lists'>) =>
  [
    { id: 'tarjeta-de-crisis', of: ['pensar-en-morir', 'tarjeta-de-crisis-numeros'] },
    { id: 'hoja-de-llamadas', of: [] },
  ].flatMap(({ id, of }) => {
    const main = lists.get(id);
    return main ? [{ main, said: [id, ...of].map((each) => lists.get(each)?.data) }] : [];
  });
