import { recordsHeld } from '../../registry/record-texts.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { figuresIn, wordFigures } from '../../text/figures.ts';
import { defineRule } from '../rule.ts';
import { textsOf } from '../texts-of.ts';

/** A number in figures that one of the two texts of a record says and the other does not: hours, ages, days. */
export default defineRule({
  id: 'translation-numbers',
  severity: 'error',
  checkTree({ registry, report }) {
    for (const { entry } of recordsHeld(registry)) {
      const texts = textsOf(entry.data);
      const byPath = new Map(texts.map((each) => [JSON.stringify(each.path), each.text]));
      for (const { path, text: es, lang } of texts) {
        if (lang !== 'es') continue;
        const other = [...path.slice(0, -1), 'en'];
        const en = byPath.get(JSON.stringify(other));
        if (en === undefined) continue;
        const [alone, there] = [onlyIn(es, 'es', en), onlyIn(en, 'en', es)];
        if (alone.length === 0 && there.length === 0) continue;
        const [here, wanted] = [there.join(', '), alone.join(', ')];
        report({
          file: entry.file,
          place: entry.place(other),
          expected: alone,
          message: {
            es: `Números que no dicen lo mismo en «${path.slice(0, -1).map(String).join('.')}»: ${[wanted && `solo en «es», ${wanted}`, here && `solo en «en», ${here}`].filter(Boolean).join('; ')}; se esperaban los mismos en los dos idiomas`,
            en: `Numbers that do not agree in “${path.slice(0, -1).map(String).join('.')}”: ${[wanted && `only in “es”, ${wanted}`, here && `only in “en”, ${here}`].filter(Boolean).join('; ')}; expected the same in both languages`,
          },
        });
      }
    }
  },
});

/** The figures of a text that its translation says neither in figures nor in words. */
function onlyIn(text: string, lang: Lang, other: string): string[] {
  const own = figuresIn(text, lang);
  if (own.length === 0) return [];
  const there = lang === 'es' ? 'en' : 'es';
  const said = new Set([...figuresIn(other, there), ...wordFigures(other, there)]);
  return [...new Set(own)].filter((each) => !said.has(each));
}
