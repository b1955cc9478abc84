import type { Registry } from '../../registry/registry.ts';
import { isSources } from '../../documents/blocks.ts';
import { notForAChildIn } from '../prose/child-words.ts';
import { defineRule } from '../rule.ts';
import { textsOf } from '../../documents/texts-of.ts';

/** What is said of words that are not for whom the page is for. */
const wordsMessage = (found: string, instead: string) => ({
  es: `Palabras inesperadas «${found}» para quien tiene menos de 18 años y lee lo que le pasa; se esperaba ${instead}`,
  en: `Unexpected words “${found}” for somebody under 18 who reads of what happens to them; expected ${instead}`,
});

/** What is said of a list for whoever looks after a child. */
const listMessage = (id: string) => ({
  es: `Lista inesperada «${id}», que habla a quien cuida; se esperaba una con reader: child`,
  en: `Unexpected list “${id}”, which speaks to whoever looks after a child; expected one with reader: child`,
});

const isForAdults = (id: string, { lists }: Registry): boolean =>
  lists.get(id)?.data.reader === 'adult';

/** A page, list or end of the path for a girl, boy or adolescent speaks to somebody else, or of having as an offence. */
export default defineRule({
  id: 'child-reader',
  severity: 'error',
  checkPage({ page, registry, report }) {
    const { frontMatter, blocks, components, lang } = page;
    if (!('reader' in frontMatter) || frontMatter.reader !== 'child') return;
    for (const { name, attributes, attributePlace } of components) {
      const { id = '' } = attributes;
      if (name === 'List' && isForAdults(id, registry))
        report({ place: attributePlace('id'), message: listMessage(id) });
    }
    for (const { text, section, place, placeOf } of blocks) {
      const { found, at = 0, instead = '' } = notForAChildIn(text, lang) ?? {};
      if (found === undefined || isSources(section)) continue;
      const message = wordsMessage(found, instead);
      report({ place: placeOf(at, at + found.length) ?? place(), message });
    }
  },
  checkTree({ registry, report }) {
    for (const { file, data, place } of [
      ...registry.lists.values(),
      ...registry.situations.values(),
    ]) {
      if (!('reader' in data) || data.reader !== 'child') continue;
      for (const { path, text, lang = 'es' } of textsOf(data)) {
        const isList = path[0] === 'lists' || path[0] === 'minorLists';
        const { found, instead = '' } = notForAChildIn(text, lang) ?? {};
        if (isList && isForAdults(text, registry))
          report({ file, place: place(path), message: listMessage(text) });
        if (found !== undefined)
          report({ file, place: place(path), message: wordsMessage(found, instead) });
      }
    }
  },
});
