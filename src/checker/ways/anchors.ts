import { ownDaysAnchor } from '../../words/own-days.ts';
import { innerPath, serviceAnchor } from '../../addresses/paths.ts';
import { recordKey, type Registry } from '../../registry/registry.ts';
import { isDrawn } from '../../registry/finding-parts.ts';
import type { Page } from '../../documents/project.ts';
import { shownRecords } from '../../documents/shown-records.ts';

/** Anchors that the frame may give to a page. */
export const ofFrame = ['_top', 'contenido', 'indice', 'partes', 'sobre-esta-pagina'];

const shownIds = (...of: Parameters<typeof shownRecords>): string[] => [
  ...(shownRecords(...of)?.ids ?? []),
];

/** Anchors that a component gives to the page it is used in. */
const ofComponent: Readonly<
  Record<string, (registry: Registry, attributes: Readonly<Record<string, string>>) => string[]>
> = {
  CodeBook: (registry, attributes) => [
    `parte-${attributes['show']}`,
    ...shownIds('CodeBook', attributes, registry),
  ],
  Consequences: (registry, attributes) => shownIds('Consequences', attributes, registry),
  Figures: ({ figures }, { show }) =>
    [...figures.values()].flatMap(({ id, data }) =>
      isDrawn(data) === (show === 'drawn') ? [id] : [],
    ),
  Helplines: () => ['lineas-de-ayuda'],
  Minute: () => ['un-minuto'],
  Obstacles: (registry, attributes) =>
    shownIds('Obstacles', attributes, registry).flatMap((id) => [
      id,
      `paso-${registry.obstacles.get(id)?.data.step}`,
    ]),
  OwnDays: ({ papers }, { id = '' }) => {
    const { deadline } = papers.get(id)?.data ?? {};
    const terms = deadline && 'terms' in deadline ? deadline.terms : [];
    return terms.flatMap((term) => ('of' in term ? [ownDaysAnchor(id, term.of)] : []));
  },
  Requests: (registry, attributes) => {
    const { ids, show } = attributes;
    if (show === 'institutions') return [...registry.institutions.keys()];
    return ids === undefined ? shownIds('Requests', attributes, registry) : [];
  },
  Rulings: (registry, attributes) => shownIds('Rulings', attributes, registry),
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
