import { avoidedWords, isQuoted, signs } from '../avoided-words.ts';
import { isSources } from '../blocks.ts';
import { defineRule } from '../rule.ts';

/** A word that hurts or misleads where there is a better one. Quoted words are somebody else's. */
export default defineRule({
  id: 'language-care',
  severity: 'error',
  checkPage({ page, report }) {
    for (const { text, section, placeOf } of page.blocks) {
      if (!signs[page.lang].test(text) || isSources(section)) continue;
      for (const { found, instead } of avoidedWords[page.lang]) {
        for (const { 0: word, index } of text.matchAll(found)) {
          if (isQuoted(text, index)) continue;
          report({
            place: placeOf(index, index + word.length) ?? page.place(['title']),
            expected: [instead],
            message: {
              es: `Palabra inesperada «${word}»; se esperaba «${instead}»`,
              en: `Unexpected word “${word}”; expected “${instead}”`,
            },
          });
        }
      }
    }
  },
});
