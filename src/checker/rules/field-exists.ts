import { nearest } from '../../registry/nearest.ts';
import { fieldsOf, columnLabel, columnsOf } from '../../documents/form-field.ts';
import { defineRule, type PageContext } from '../rule.ts';
import { unknownId, unknownMessage } from '../records/unknown-ids.ts';
import { matchesOf } from '../../text/matches.ts';

/** A page names a field that its form does not have, or quotes one by hand. */
export default defineRule({
  id: 'field-exists',
  severity: 'error',
  checkPage(context) {
    checkNamed(context);
    checkQuoted(context);
  },
});

function checkNamed({ page, registry, report }: PageContext): void {
  for (const { name, attributes, attributePlace } of page.components) {
    const { form, id, part } = attributes;
    if (name !== 'Field' || !form || !id) continue;
    const unknown = unknownId(form, 'forms', registry);
    if (unknown) report({ place: attributePlace('form'), ...unknown });
    if (unknown || columnLabel(registry, form, id, part)) continue;
    const fields = fieldsOf(registry, form);
    const field = fields.find((each) => each.id === id);
    const known = field
      ? columnsOf(field).map((_, index) => `${index + 1}`)
      : fields.map((f) => f.id);
    const written = field ? (part ?? '') : id;
    const expected = field ? known : nearest(written, known);
    const what = field
      ? { es: `Parte inesperada de «${id}»`, en: `Unexpected part of “${id}”` }
      : { es: `Campo inesperado de ${form}`, en: `Unexpected field of ${form}` };
    report({
      place: attributePlace(field ? 'part' : 'id'),
      expected,
      message: unknownMessage(written, expected, known, what),
    });
  }
}

const quotes = /[«“]([^«»“”]+)[»”]/g;

function checkQuoted({ page, registry, report }: PageContext): void {
  const forms = page.components.flatMap(({ name, attributes: { id, form } }) =>
    name === 'Form' && id ? [id] : name === 'Field' && form ? [form] : [],
  );
  if (forms.length === 0) return;
  for (const { text, place, placeOf } of page.blocks)
    for (const { index, 0: whole, 1: quoted = '' } of matchesOf(quotes, text))
      for (const form of new Set(forms)) {
        const field = fieldsOf(registry, form).find(
          ({ label }) => label[page.lang].toLowerCase() === quoted.toLowerCase(),
        );
        const use = `<Field form="${form}" id="${field?.id ?? ''}" />`;
        const message = {
          es: `Campo citado a mano «${quoted}»; se esperaba ${use}`,
          en: `Field quoted by hand “${quoted}”; expected ${use}`,
        };
        const at = placeOf(index, index + whole.length) ?? place();
        if (field) report({ place: at, expected: [use], message });
      }
}
