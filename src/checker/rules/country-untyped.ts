import type { Localized } from '../../registry/schema/common.ts';
import { fieldsIn } from '../../papers/text.ts';
import { defineRule } from '../rule.ts';
import { peruTexts, peruMentions, typedInPage } from '../../documents/untyped.ts';

/** A number or an office of Peru typed in a protocol, where another country would read it as its own. */
export default defineRule({
  id: 'country-untyped',
  severity: 'error',
  checkPage({ page, registry, report }) {
    for (const { name, attributes, place } of page.components)
      if (name === 'Blank' && attributes['show'] && !hasValue(attributes['id'] ?? ''))
        report({ place, message: valueless(attributes['id'] ?? '') });
    for (const { attributes, place } of page.components)
      for (const field of fieldsIn([attributes['elsewhere'] ?? '']))
        if (!isKnown(field)) report({ place, message: unknown(field) });
    if (!page.slug.startsWith('protocolos/')) return;
    for (const { blank, text, place } of typedInPage(page, registry)) {
      const expected = blank === undefined ? reachOnly : `<Blank id="${blank}" show="value" />`;
      report({ place, expected: [expected], message: typed(text, expected) });
    }
    for (const { name, attributes } of page.components) {
      const id = attributes['id'] ?? '';
      for (const { file, data, place } of shownBy(name, id))
        for (const { text, path } of peruTexts(data, page.lang)) {
          for (const { blank, text: said } of peruMentions(text, registry)) {
            const expected = blank === undefined ? '`reach: pe`' : `{${blank}}`;
            report({ file, place: place(path), message: typed(said, expected) });
          }
          // What is said elsewhere may name any blank; what is read in Peru, one that Peru fills.
          const isElsewhere = path.includes('elsewhere');
          for (const field of fieldsIn([text]))
            if (isElsewhere && !isKnown(field))
              report({ file, place: place(path), message: unknown(field) });
            else if (!isElsewhere && !hasValue(field))
              report({ file, place: place(path), message: valueless(field) });
        }
    }

    /** The records that a component of a protocol shows whole, or that go with it to another country. */
    function shownBy(name: string, id: string) {
      if (name === 'List') return [registry.lists.get(id)].flatMap((each) => each ?? []);
      if (name === 'Form') {
        const form = registry.forms.get(id);
        return form?.data.fill === 'screen' ? [form] : [];
      }
      const adoption = name === 'Adoption' ? registry.adoption.get(id) : undefined;
      if (!adoption) return [];
      const blanks = (adoption.data.blanks ?? []).flatMap(
        (each) => registry.blanks.get(each) ?? [],
      );
      return [adoption, ...blanks.filter(({ data }) => !data.elsewhere)];
    }

    /** A blank, or the number or the answer of a question of the sheet of a country. */
    function isKnown(field: string): boolean {
      const [, row = ''] = /^(?:fila|leido)-(.+)$/.exec(field) ?? [];
      return registry.blanks.has(field) || registry.countryRows.has(row);
    }

    function hasValue(id: string): boolean {
      return registry.blanks.get(id)?.data.values !== undefined;
    }
  },
});

const reachOnly = '<Reach only="pe">';

const typed = (text: string, expected: string): Localized => ({
  es: `«${text}» es del Perú y está escrito en un texto para cualquier país; se esperaba ${expected}, o que se diga que solo es de aquí`,
  en: `“${text}” is of Peru and stands typed in a text for any country; expected ${expected}, or that it be said to be only of here`,
});

const unknown = (id: string): Localized => ({
  es: `Blanco «${id}» que no existe; se esperaba uno de src/data/blanks`,
  en: `Blank “${id}” does not exist; expected one of src/data/blanks`,
});

const valueless = (id: string): Localized => ({
  es: `Blanco «${id}» sin valor; se esperaba uno con values en src/data/blanks`,
  en: `Blank “${id}” without a value; expected one with values in src/data/blanks`,
});
