import { keyOf } from '../../documents/interface-words.ts';
import { defineRule } from '../rule.ts';
import { typedCounts } from '../prose/typed-counts.ts';

/** A count that the registry knows, typed in a text of the interface: it is wrong the day a record is added. */
export default defineRule({
  id: 'interface-counts',
  severity: 'error',
  checkTree({ words, report }) {
    for (const { file, lang, texts, placeIn } of words.files) {
      for (const text of texts) {
        for (const { found, at } of typedCounts(text.text, lang)) {
          report({
            file,
            place: placeIn(text, at, at + found.length),
            message: {
              es: `Cuenta escrita a mano «${found}» en «${keyOf(text.path)}»; se esperaba un nombre entre llaves que se llena con el registro`,
              en: `Count typed by hand “${found}” in “${keyOf(text.path)}”; expected a name in braces that is filled in from the registry`,
            },
          });
        }
      }
    }
  },
});
