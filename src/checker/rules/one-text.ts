import { saidBelow } from '../../documents/texts-of.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Lang, Localized } from '../../registry/schema/common.ts';
import { defineRule } from '../rule.ts';
import { sentenceKeys } from '../prose/sentences.ts';

/** A long sentence that two pages say, or a page and a shared text: it lives once, or they will part ways. */
export default defineRule({
  id: 'one-text',
  severity: 'error',
  checkTree({ registry, said, report }) {
    const shared = sharedSentences(registry);
    const told = new Set<string>();
    for (const [key, places] of said) {
      const list = shared.get(key);
      const [first] = places;
      for (const { file, slug, place } of places) {
        const isRepeated = list !== undefined || slug !== first?.slug;
        const at = `${file}:${place.start.offset}`;
        if (!isRepeated || told.has(at)) continue;
        told.add(at); // Once for each paragraph, however many of its sentences.
        if (list !== undefined)
          report({ file, place, expected: [`<List id="${list}" />`], message: fromList(list) });
        else if (first)
          report({
            file,
            place,
            related: [{ file: first.file, place: first.place, message: earlier }],
            message: fromPage(first.file, first.place.start.line),
          });
      }
    }
  },
});

/** The list that holds each long sentence of the shared texts and lists. */
function sharedSentences(registry: Registry): Map<string, string> {
  const found = new Map<string, string>();
  for (const { id, data } of registry.lists.values())
    for (const text of saidBelow(data))
      for (const lang of ['es', 'en'] satisfies Lang[])
        for (const key of sentenceKeys(text[lang], lang)) found.set(key, id);
  return found;
}

const earlier: Localized = { es: 'La primera vez', en: 'The first time' };
const fromList = (id: string): Localized => ({
  es: `Texto repetido: vive en la lista «${id}»; se esperaba <List id="${id}" />`,
  en: `Repeated text: it lives in the list “${id}”; expected <List id="${id}" />`,
});
const fromPage = (file: string, line: number): Localized => ({
  es: `Texto repetido, como en ${file}:${line}; se esperaba un texto compartido en src/data/lists, o un enlace`,
  en: `Repeated text, as in ${file}:${line}; expected a shared text in src/data/lists, or a link`,
});
