import type { FlatCollection } from '../registry/collections.ts';
import { obstaclePart, requestPart } from '../registry/finding-parts.ts';
import type { Registry } from '../registry/registry.ts';

/** Records of a collection that a page shows with their law. */
interface Shown {
  of: FlatCollection;
  ids: readonly string[];
}

/** The records that a component shows with the law they name, where it shows several; none if it only lists them. */
export function shownRecords(
  name: string,
  { ids, show }: Readonly<Record<string, string>>,
  { codes, consequences, obstacles, recommendations, rulings }: Registry,
): Shown | undefined {
  switch (name) {
    case 'CodeBook': {
      const shown = [...codes.values()].filter(({ data }) => data.part === show);
      return { of: 'codes', ids: shown.map(({ id }) => id) };
    }
    case 'Consequences':
      return { of: 'consequences', ids: show === 'person' ? [...consequences.keys()] : [] };
    case 'Obstacles':
      return {
        of: 'obstacles',
        ids: [...obstacles.values()].flatMap(({ id, data }) =>
          obstaclePart(data) === show ? [id] : [],
        ),
      };
    case 'Rulings':
      return { of: 'rulings', ids: [...rulings.keys()] };
    case 'Requests': {
      const wanted = new Set(ids?.split(/\s+/));
      const shown = [...recommendations.values()].filter(({ data }) =>
        ids === undefined ? show === requestPart(data) : data.to.some((each) => wanted.has(each)),
      );
      return { of: 'recommendations', ids: shown.map(({ id }) => id) };
    }
    default:
      return undefined;
  }
}
