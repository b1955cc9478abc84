import { recordsNaming } from '../../facts/site-facts.ts';
import type { Provision } from '../../registry/registry.ts';

/** Other provisions that one changed or corresponds to, each once. */
export function changedByIt({ instrument, id }: Provision) {
  const changed = recordsNaming(instrument.id, id)
    .flatMap(({ from }) => from ?? [])
    .filter((each) => each.instrument !== instrument.id || each.eId !== id);
  return [...new Map(changed.map((ref) => [`${ref.instrument}~${ref.eId}`, ref])).values()];
}
