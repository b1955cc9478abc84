import { allRecords } from '../../registry/registry.ts';
import { isSources } from '../../documents/blocks.ts';
import { type WrongTerm, wrongTermsReader } from '../prose/english-terms.ts';
import { defineRule } from '../rule.ts';
import { textsOf } from '../../documents/texts-of.ts';

/** An English text that calls a thing by a word which means another, where the glossary says which one to use. */
export default defineRule({
  id: 'term-consistent',
  severity: 'error',
  checkPage({ page, registry, report }) {
    if (page.lang !== 'en') return;
    const wrongIn = wrongTermsReader(registry);
    for (const { text, section, placeOf } of page.blocks) {
      if (isSources(section)) continue;
      for (const each of wrongIn(text))
        report({ place: placeOf(each.start, each.end) ?? page.place(['title']), ...said(each) });
    }
  },
  checkTree({ registry, words, report }) {
    const wrongIn = wrongTermsReader(registry);
    for (const { file, data, place } of allRecords(registry))
      for (const { path, text, lang } of textsOf(data)) {
        if (lang !== 'en' || path.some((key) => untold.has(key))) continue;
        for (const each of wrongIn(text)) report({ file, place: place(path), ...said(each) });
      }
    for (const { file, lang, texts, placeIn } of words.files)
      for (const each of lang === 'en' ? texts : [])
        for (const wrong of wrongIn(each.text))
          report({ file, place: placeIn(each, wrong.start, wrong.end), ...said(wrong) });
  },
});

/** What others say, the titles of sources, and what says of such a word why not. */
const untold = new Set<PropertyKey>(['sources', 'english']);

const said = ({ word, term }: WrongTerm) => ({
  expected: [term.term.en],
  message: {
    es: `Palabra en inglés inesperada «${word}»; se esperaba «${term.term.en}»${because(term.english?.why?.es)}`,
    en: `Unexpected English word “${word}”; expected “${term.term.en}”${because(term.english?.why?.en)}`,
  },
});

const because = (why: string | undefined): string => (why === undefined ? '' : `: ${why}`);
