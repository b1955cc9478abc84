import { firstModules } from '../registry/gate.ts';
import { reachOf } from './reach.ts';
import { registry } from './site-facts.ts';

/** The sheet that a team reads aloud the first day, in whatever country. */
const afternoon = 'equipo/primera-tarde';
/** What is taught before the first case, with or without a kit. */
const taughtFirst: ReadonlySet<string> = new Set(
  firstModules(registry).map((id) => `formacion/${id}`),
);

/**
 * Whether the page at an address without language may be read or printed in another country with a box ticked, which
 * blanks what is of Peru: a protocol and each of its parts, save those that are only of Peru, the first afternoon and each
 * module that comes before the first case.
 */
export function hasCountryBox(slug: string): boolean {
  const [section, protocol = ''] = slug.split('/');
  if (section !== 'protocolos') return slug === afternoon || taughtFirst.has(slug);
  return registry.adoption.has(protocol) && reachOf(slug) !== 'pe';
}

/** Whether it is one to print, whose sheet the view puts below that box: a form, a card, the material of a module. */
export const isSheetToPrint = (slug: string): boolean =>
  /^(?:formatos\/.|formacion\/[^/]+\/material$)/.test(slug);
