import type { Entry } from '../../registry/registry.ts';
import type { TreeContext } from '../rule.ts';

/** Reports each record whose place in its list, `order`, another has already. */
export function reportSharedOrders(
  entries: Iterable<Entry<{ order: number }>>,
  report: TreeContext['report'],
): void {
  const owners = new Map<number, string>();
  for (const { id, file, data, place } of entries) {
    const { order } = data;
    const owner = owners.get(order);
    if (owner !== undefined)
      report({
        file,
        place: place(['order']),
        message: {
          es: `Lugar repetido: ${order} es también el de «${owner}»; se esperaba otro`,
          en: `Repeated place: ${order} is that of “${owner}” too; expected another`,
        },
      });
    owners.set(order, id);
  }
}
