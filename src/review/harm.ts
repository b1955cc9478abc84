import type { Registry } from '../registry/registry.ts';

/**
 * Where a wrong word hurts most, by the beginning of an address, the gravest first: a death, alarm signs, what is done
 * first and how fast, the extortion of somebody under 18, the questions about danger, how much anybody looks at. Ours.
 */
const gravest = [
  'protocolos/crisis',
  'guias/plan-de-seguridad/peligro-grave',
  'guias/plan-de-seguridad',
  'protocolos/ninas-ninos-adolescentes/chantaje',
  'guias/un-adulto-contacta-a-mi-hija-o-hijo',
  'guias/me-busca-un-adulto',
  'protocolos/ninas-ninos-adolescentes',
  'formatos/t4',
  'protocolos/exposicion-a-contenido',
  'protocolos/cuidado-y-carga',
  'protocolos/plan-de-cuidado-y-cierre',
  'protocolos/',
] as const;

/** Things to be read, those where a wrong word hurts most first; what is as grave stays in its order. */
export function byHarm<Item extends { slug?: string }>(items: readonly Item[]): Item[] {
  const rank = ({ slug = '' }: Item): number => {
    const at = gravest.findIndex(
      (each) => slug === each || slug.startsWith(each.replace(/\/?$/, '/')),
    );
    return at === -1 ? gravest.length : at;
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
