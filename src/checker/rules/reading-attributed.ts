import type { Lang } from '../../registry/schema/common.ts';
import { isSources, sentencesOf } from '../../documents/blocks.ts';
import { defineRule } from '../rule.ts';

/** Headings under which an analysis reads an offence, and where the text of the law does not answer alone. */
const readings: Record<Lang, RegExp> = {
  es: /^(?:qué protege|dolo|consumación|tentativa|concurso)(?!\p{L})/iu,
  en: /^(?:what it protects|intent|completion|attempt|concurrence)(?!\p{L})/iu,
};
/** What says whose a reading is, or that there is none. */
const owned: Record<Lang, RegExp> = {
  es: /lecturas? nuestras?|no (?:encontramos|hallamos|leímos)|que leímos/iu,
  en: /our reading|we (?:found|read) no|we did not (?:find|read)|that we read/iu,
};
/** The entry of a work in the list of what was read. */
const work = /\/que-leimos\/#./;

/** In an analysis, a sentence on interest, intent, completion or concurrence that does not say whose reading it is. */
export default defineRule({
  id: 'reading-attributed',
  severity: 'error',
  checkPage({ page: { slug, lang, blocks }, report }) {
    if (!slug.startsWith('analisis/')) return;
    for (const { kind, text, section, links, place, placeOf } of blocks) {
      if (kind === 'heading' || isSources(section) || !readings[lang].test(section)) continue;
      const named = links.filter(({ address }) => work.test(address));
      for (const sentence of sentencesOf(text)) {
        const end = sentence.at + sentence.text.length;
        const isNamed = named.some(({ start }) => start >= sentence.at && start < end);
        if (isNamed || owned[lang].test(sentence.text)) continue;
        const words = sentence.text.trim();
        const from = text.indexOf(words, sentence.at);
        report({
          place: placeOf(from, from + words.length) ?? place(),
          message: {
            es: 'Lectura sin dueño; se esperaba un enlace a la obra o decisión en «Qué leímos», «lectura nuestra», o que no se encontró ninguna',
            en: 'Reading that is nobody’s; expected a link to the work or decision in “What we read”, “our reading”, or that none was found',
          },
        });
      }
    }
  },
});
