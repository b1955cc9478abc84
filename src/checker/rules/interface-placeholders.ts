import { keyOf, withOther } from '../../documents/interface-words.ts';
import { defineRule } from '../rule.ts';

/** The names in braces of a text, in order; `_one` may say `{count}` or not. */
const placeholders = (text: string, key: string): string[] =>
  [...new Set(text.match(/\{\w+\}/g))]
    .filter((each) => !(each === '{count}' && key.endsWith('_one')))
    .sort();

/** Something that is no name in braces, and would be seen as it is. */
const stray = /\{(?!\w+\})|(?<!\{\w*)\}/;

/** A text of the interface whose translation has other names to fill in, or braces that are none. */
export default defineRule({
  id: 'interface-placeholders',
  severity: 'error',
  checkTree({ words, report }) {
    for (const [own, other] of withOther(words)) {
      const texts = new Map(other?.texts.map(({ path, text }) => [keyOf(path), text]));
      for (const each of own.texts) {
        const key = keyOf(each.path);
        const [found] = stray.exec(each.text) ?? [];
        const translated = texts.get(key);
        const own_ = placeholders(each.text, key);
        const wanted = translated === undefined ? own_ : placeholders(translated, key);
        const isSame = own_.join() === wanted.join();
        if (found === undefined && (isSame || own.lang === 'es')) continue;
        const [here, there] = [own_.join(', '), wanted.join(', ')];
        report({
          file: own.file,
          place: own.place(each.path),
          expected: wanted,
          message: found
            ? {
                es: `Llave suelta «${found}» en «${key}»; se esperaba un nombre entre llaves, como {count}`,
                en: `Stray brace “${found}” in “${key}”; expected a name in braces, like {count}`,
              }
            : {
                es: `Blancos inesperados en «${key}»: ${here || 'no tiene'}; se esperaba ${there || 'ninguno'}, como en español`,
                en: `Unexpected placeholders in “${key}”: ${here || 'it has none'}; expected ${there || 'none'}, as in Spanish`,
              },
        });
      }
    }
  },
});
