import { innerPath, serviceAnchor } from '../addresses/paths.ts';
import { recordKey, type Registry } from '../registry/registry.ts';
import type { Page } from './project.ts';

/** Anchors that the frame may give to a page. */
export const ofFrame = ['_top', 'contenido', 'indice', 'partes', 'sobre-esta-pagina'];

/** Anchors that a component gives to the page it is used in. */
const ofComponent: Readonly<
  Record<string, (registry: Registry, attributes: Readonly<Record<string, string>>) => string[]>
> = {
  Consequences: ({ consequences }, { show }) => (show === 'person' ? [...consequences.keys()] : []),
  Figures: ({ figures }, { show }) =>
    [...figures.values()].flatMap(({ id, data }) =>
      (data.chart !== undefined) === (show === 'drawn') ? [id] : [],
    ),
  Helplines: () => ['lineas-de-ayuda'],
  Minute: () => ['un-minuto'],
  Obstacles: ({ obstacles }) => [...obstacles.keys()],
  Requests: ({ institutions, recommendations }, { show }) =>
    show === 'institutions'
      ? [...institutions.keys()]
      : [...recommendations.values()].flatMap(({ id, data }) =>
          show === (data.dimension === 'legal' ? 'legal' : 'other') ? [id] : [],
        ),
  Rulings: ({ rulings }) => [...rulings.keys()],
  Service: (_, { id = '' }) => [serviceAnchor(id)],
  Stages: ({ stages }) => [...stages.keys()],
};

/**
 * The anchors of a page, without those that its parts used to have there.
 * @returns `undefined` if a heading gets some of its words only when the page is built
 */
export function anchorsOf(page: Page, registry: Registry): string[] | undefined {
  const own: string[] = [];
  for (const { id } of page.headings) {
    if (id === undefined) return undefined;
    own.push(id);
  }
  const brought = page.components.flatMap(
    ({ name, attributes }) => ofComponent[name]?.(registry, attributes) ?? [],
  );
  return [...own, ...brought, ...ofFrame];
}

/**
 * Those of a page that code makes which are of the kind of this one and come from records.
 * @returns with the record, by `recordKey`, that would bring it; `undefined` if its kind comes from no record
 */
export function madeAnchors(
  path: string,
  anchor: string,
  { services, terms }: Registry,
): { known: string[]; record: string } | undefined {
  const slug = innerPath(path);
  const ofService = serviceAnchor('');
  if (slug === 'servicios/' && anchor.startsWith(ofService))
    return {
      known: [...services.keys()].map(serviceAnchor),
      record: recordKey('services', anchor.slice(ofService.length)),
    };
  if (slug === 'glosario/' && !anchor.startsWith('letra-'))
    return { known: [...terms.keys(), ...ofFrame], record: recordKey('terms', anchor) };
  return undefined;
}
