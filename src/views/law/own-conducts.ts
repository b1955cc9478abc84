import { parseRef } from '../../citations/ref.ts';
import { registry } from '../../facts/site-facts.ts';
import type { Provision } from '../../registry/registry.ts';

/** How many doors the page of an article has at most. */
const most = 2;

/** Situations of which an article is the law of its own, the first that reaches them, by id. */
export const conductsOfOwn = ({ id, instrument }: Provision): string[] =>
  [...registry.conducts.values()]
    .filter(({ data: { reach } }) => {
      const ref = parseRef(reach[0]?.provision ?? '');
      return ref?.instrument === instrument.id && ref.eId?.split('__')[0] === id;
    })
    .slice(0, most)
    .map(({ id: conduct }) => conduct);
