import { recordsHeld } from '../../registry/record-texts.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { figuresIn, wordFigures } from '../../text/figures.ts';
import { defineRule } from '../rule.ts';
import { textsOf } from '../../documents/texts-of.ts';
import { otherLang } from '../../text/other-lang.ts';

/** A number in figures that one of the two texts of a record says and the other does not: hours, ages, days. */
export default defineRule({
  id: 'translation-numbers',
  severity: 'error',
  checkTree({ registry, report }) {
    for (const { entry } of recordsHeld(registry)) {
      const texts = textsOf(entry.data);
      const english = new Map(
        texts.flatMap(({ lang, path, text }) => (lang === 'en' ? [[keyOf(path), text]] : [])),
      );
      for (const { path, text: es, lang } of texts) {
        if (lang !== 'es') continue;
        const en = english.get(keyOf(path));
        if (en === undefined || !(digit.test(es) || digit.test(en))) continue;
        const [alone, there] = [onlyIn(es, 'es', en), onlyIn(en, 'en', es)];
        if (alone.length === 0 && there.length === 0) continue;
        const [here, wanted] = [there.join(', '), alone.join(', ')];
        report({
          file: entry.file,
          place: entry.place([...path.slice(0, -1), 'en']),
          expected: alone,
          message: {
            es: `Números que no dicen lo mismo en «${keyOf(path)}»: ${[wanted && `solo en «es», ${wanted}`, here && `solo en «en», ${here}`].filter(Boolean).join('; ')}; se esperaban los mismos en los dos idiomas`,
            en: `Numbers that do not agree in “${keyOf(path)}”: ${[wanted && `only in “es”, ${wanted}`, here && `only in “en”, ${here}`].filter(Boolean).join('; ')}; expected the same in both languages`,
          },
        });
      }
    }
  },
});

/** Most texts have no figure in either language; quick to see. */
const digit = /\d/;

/** The keys that lead to a text, without its language. */
const keyOf = (path: readonly PropertyKey[]): string => path.slice(0, -1).join('.');

/** The figures of a text that its translation says neither in figures nor in words. */
function onlyIn(text: string, lang: Lang, other: string): string[] {
  const own = figuresIn(text, lang);
  if (own.length === 0) return [];
  const there = otherLang(lang);
  const said = new Set(figuresIn(other, there).flatMap((each) => [each, ...partsOf(each)]));
  const isSaid = (each: string) => said.has(each) || partsOf(each).every((part) => said.has(part));
  if (own.every(isSaid)) return [];
  // Its words are read only for what its figures do not say.
  for (const each of wordFigures(other, there)) said.add(each);
  return [...new Set(own)].filter((each) => !isSaid(each));
}

/** «Artículo 5.2» is “article 5(2)” in English. */
const partsOf = (figure: string): string[] => figure.split(/[.:]/);
