import { fileStart } from '../../registry/place.ts';
import { keyOf, withOther } from '../../documents/interface-words.ts';
import { defineRule } from '../rule.ts';
import { otherLang } from '../../text/other-lang.ts';

const names = { es: 'español', en: 'inglés' };
const englishNames = { es: 'Spanish', en: 'English' };

/** A text of the interface that one language has and the other lacks. */
export default defineRule({
  id: 'interface-translated',
  severity: 'error',
  checkTree({ words, report }) {
    for (const [own, other] of withOther(words)) {
      const lacking = otherLang(own.lang);
      const wanted = own.file.replace(`/${own.lang}/`, `/${lacking}/`);
      // It has a finding of its own.
      if (!other && words.unread.has(wanted)) continue;
      const held = new Set(other?.texts.map(({ path }) => keyOf(path)));
      const missing = own.texts.map(({ path }) => path).filter((path) => !held.has(keyOf(path)));
      for (const path of other ? missing : missing.slice(0, 1)) {
        const [key, place] = other
          ? [`«${keyOf(path)}»`, own.place(path, 'key')]
          : ['el archivo entero', fileStart];
        report({
          file: own.file,
          place,
          expected: [wanted],
          message: {
            es: `Sin traducir: ${key} no está en ${names[lacking]}; se esperaba en ${wanted}, o que no esté aquí`,
            en: `Untranslated: ${other ? `“${keyOf(path)}”` : 'the whole file'} is not there in ${englishNames[lacking]}; expected in ${wanted}, or that it is not here`,
          },
        });
      }
    }
  },
});
