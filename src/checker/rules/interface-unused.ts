import { isAskedFor } from '../../documents/interface-uses.ts';
import { keyOf } from '../../documents/interface-words.ts';
import { defineRule } from '../rule.ts';

/** A text of the interface that no code shows: a translator would work for nobody. */
export default defineRule({
  id: 'interface-unused',
  severity: 'error',
  checkTree({ words: { files, uses }, report }) {
    if (!uses) return;
    for (const { file, lang, area, texts, place } of files) {
      // Whoever takes it out takes it out of both.
      if (lang !== 'es') continue;
      for (const { path } of texts) {
        if (isAskedFor(path, uses.get(area))) continue;
        report({
          file,
          place: place(path, 'key'),
          message: {
            es: `Texto que nadie muestra: «${keyOf(path)}»; se esperaba código que lo nombre, o quitarlo de los dos idiomas`,
            en: `Text that nobody shows: “${keyOf(path)}”; expected code that names it, or that it is in neither language`,
          },
        });
      }
    }
  },
});
