import { recordKey, type Registry } from '../../registry/registry.ts';
import type { ComponentUse } from '../../citations/extract.ts';
import { attributeWords } from '../../registry/danger-box.ts';
import { boxFault } from '../records/danger-box-faults.ts';
import { defineRule } from '../rule.ts';

/** A danger box without a number that answers day and night, or whose numbers are not those of the rule. */
export default defineRule({
  id: 'danger-has-number',
  severity: 'error',
  checkPage({ page, registry, report }) {
    for (const box of page.components.filter(({ name }) => name === 'Danger')) {
      const fault = boxFault(box, page.frontMatter);
      if (fault) {
        const { attribute, expected, message } = fault;
        report({ place: box.attributePlace(attribute), expected: [...expected], message });
        continue;
      }
      if (attributeWords(box.attributes['risks']).length > 0) continue;
      const ids = attributeWords(box.attributes['numbers']);
      const wrong = ids.filter((id) => !answers(id, registry));
      if (wrong.length === 0 && (ids.length > 0 || holdsCalls(box, page.components, registry)))
        continue;
      const expected = [...registry.services.keys()].filter((id) => answers(id, registry));
      const said = wrong.length > 0 ? `«${wrong.join(', ')}»` : undefined;
      report({
        place: said ? box.attributePlace('numbers') : box.place,
        expected,
        message: {
          es: `${said ? `Número inesperado ${said} en una caja de peligro` : 'Caja de peligro sin número'}; se esperaba risks, lo que puede pasar, o numbers con servicios que respondan día y noche: ${expected.join(', ')}`,
          en: `${said ? `Unexpected number ${said} in a danger box` : 'Danger box without a number'}; expected risks, what may happen, or numbers with services that answer day and night: ${expected.join(', ')}`,
        },
      });
    }
  },
});

/** True for a service that answers day and night, or that could not be read, which is told where it stands. */
const answers = (id: string, { services, unread }: Registry): boolean =>
  services.get(id)?.data.urgent !== undefined || unread.has(recordKey('services', id));

/** True if a shared list inside the box says whom to call, and one of them answers day and night. */
function holdsCalls(box: ComponentUse, all: readonly ComponentUse[], registry: Registry): boolean {
  return all.some(({ name, attributes, place }) => {
    const isInside =
      place.start.offset > box.place.start.offset && place.end.offset < box.place.end.offset;
    const list = registry.lists.get(attributes['id'] ?? '')?.data;
    if (name !== 'List' || !isInside) return false;
    if (registry.unread.has(recordKey('lists', attributes['id'] ?? ''))) return true;
    if (list?.kind !== 'calls') return false;
    return list.items.some(({ service }) => service !== undefined && answers(service, registry));
  });
}
