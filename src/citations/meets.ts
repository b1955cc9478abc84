import { isSamePart, namesValue, partCited, valueOf } from '../registry/forms.ts';
import { baseOf, findProvision, type Registry } from '../registry/registry.ts';
import type { CitationRef } from './ref.ts';

/**
 * True if two references have something in common: one names the other, a part of it, the whole that it belongs
 * to, or a form or deadline that a part of it sets. Of a whole instrument, never.
 */
export function meets(a: CitationRef, b: CitationRef, registry: Registry): boolean {
  if (a.instrument !== b.instrument || !a.eId || !b.eId) return false;
  if (baseOf(a.eId) !== baseOf(b.eId)) return false;
  if (a.item && b.item) return a.item === b.item;
  if (a.item) return isOfValue(b, a.item, registry);
  if (b.item) return isOfValue(a, b.item, registry);
  const [one, other] = [partCited(a), partCited(b)];
  return one === '' || other === '' || isSamePart(one, other);
}

/** True if a reference without a value names one by the part that sets it, or by the whole provision. */
function isOfValue(ref: CitationRef, item: string, registry: Registry): boolean {
  const provision = findProvision(registry, ref.instrument, ref.eId ?? '');
  const value = provision && valueOf(provision.data, item);
  return value !== undefined && namesValue(ref, value);
}
