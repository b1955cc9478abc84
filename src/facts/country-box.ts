import { reachOf } from './reach.ts';
import { registry } from './site-facts.ts';

/** The sheet that a team reads aloud the first day, in whatever country. */
const afternoon = 'equipo/primera-tarde';

/**
 * Whether the page at an address without language may be read or printed in another country with a box ticked, which
 * blanks what is of Peru: a protocol and each of its parts, save those that are only of Peru, and the first afternoon.
 */
export function hasCountryBox(slug: string): boolean {
  const [section, protocol = ''] = slug.split('/');
  if (section !== 'protocolos') return slug === afternoon;
  return registry.adoption.has(protocol) && reachOf(slug) !== 'pe';
}

/** Whether it is one to print, whose sheet the view puts below that box: a form, a card, the material of a module. */
export const isSheetToPrint = (slug: string): boolean =>
  /^(?:formatos\/.|formacion\/[^/]+\/material$)/.test(slug);
