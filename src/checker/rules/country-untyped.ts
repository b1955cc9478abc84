import type { Localized } from '../../registry/schema/common.ts';
import { fieldsIn } from '../../papers/text.ts';
import { defineRule } from '../rule.ts';
import { blocksForAll, textsOf, typedIn } from '../untyped.ts';

/** A number or an office of Peru typed in a protocol, where another country would read it as its own. */
export default defineRule({
  id: 'country-untyped',
  severity: 'error',
  checkPage({ page, registry, report }) {
    for (const { name, attributes, place } of page.components)
      if (name === 'Blank' && attributes['show'] && !hasValue(attributes['id'] ?? ''))
        report({ place, message: valueless(attributes['id'] ?? '') });
    if (!page.slug.startsWith('protocolos/')) return;
    for (const block of blocksForAll(page, registry))
      for (const { blank, text, at } of typedIn(block.text, registry))
        report({
          place: block.placeOf(at, at + text.length) ?? block.place(),
          expected: [`<Blank id="${blank}" show="value" />`],
          message: typed(text, `<Blank id="${blank}" show="value" />`),
        });
    for (const { name, attributes } of page.components) {
      const id = attributes['id'] ?? '';
      const shown =
        name === 'List' ? registry.lists.get(id) : name === 'Adoption' && registry.adoption.get(id);
      if (!shown) continue;
      const { file, data, place } = shown;
      for (const { text, path } of textsOf(data, page.lang)) {
        for (const { blank, text: said } of typedIn(text, registry))
          report({ file, place: place(path), message: typed(said, `{${blank}}`) });
        for (const field of fieldsIn([text]))
          if (!hasValue(field)) report({ file, place: place(path), message: valueless(field) });
      }
    }

    function hasValue(id: string): boolean {
      return registry.blanks.get(id)?.data.values !== undefined;
    }
  },
});

const typed = (text: string, expected: string): Localized => ({
  es: `«${text}» es del Perú y está escrito en un texto para cualquier país; se esperaba ${expected}, o <Reach only="pe"> si solo sirve aquí`,
  en: `“${text}” is of Peru and stands typed in a text for any country; expected ${expected}, or <Reach only="pe"> if it only serves here`,
});

const valueless = (id: string): Localized => ({
  es: `Blanco «${id}» sin valor; se esperaba uno con values en src/data/blanks`,
  en: `Blank “${id}” without a value; expected one with values in src/data/blanks`,
});
