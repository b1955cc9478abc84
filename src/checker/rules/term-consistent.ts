import { allRecords } from '../../registry/registry.ts';
import { isSources } from '../../documents/blocks.ts';
import { type WrongTerm, wrongTermsReader } from '../prose/english-terms.ts';
import { defineRule } from '../rule.ts';
import { textsOf } from '../../documents/texts-of.ts';

/** An English text that calls a thing by a word which means another, where the glossary says which one to use, or a norm by another name. */
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
        for (const each of wrongIn(text))
          if (!(each.onlyHere && isAbroad(file)) && !(each.inLaw && isLaw(file)))
            report({ file, place: place(path), ...said(each) });
      }
    for (const { file, lang, texts, placeIn } of words.files)
      for (const each of lang === 'en' ? texts : [])
        for (const wrong of wrongIn(each.text))
          report({ file, place: placeIn(each, wrong.start, wrong.end), ...said(wrong) });
  },
});

/** What others say, the titles of sources, and what says of such a word why not. */
const untold = new Set<PropertyKey>(['sources', 'english']);

/** The laws of another country have the names that they have there. */
const isAbroad = (file: string): boolean =>
  file.startsWith('src/data/countries/') && !file.endsWith('/pe.yaml');

/** What tells a norm speaks as it does. */
const isLaw = (file: string): boolean => file.startsWith('src/data/instruments/');

const said = ({ word, instead, why }: WrongTerm) => ({
  expected: [instead],
  message: {
    es: `Palabra en inglés inesperada «${word}»; se esperaba «${instead}»${because(why?.es)}`,
    en: `Unexpected English word “${word}”; expected “${instead}”${because(why?.en)}`,
  },
});

const because = (why: string | undefined): string => (why === undefined ? '' : `: ${why}`);
