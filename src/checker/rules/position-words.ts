import { allRecords } from '../../registry/registry.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { isQuoted } from '../prose/avoided-words.ts';
import { defineRule } from '../rule.ts';
import { textsOf } from '../../documents/texts-of.ts';
import { matchesOf } from '../../text/matches.ts';

/** Words that point at a place of a page, which a printed sheet, a card or a file may not have. */
const pointing: Record<Lang, RegExp> = {
  es: /\b(?:(?:de|más|aquí) (?:arriba|abajo)(?! (?:a )?abajo)|(?:cuento|dice|mira|sigue|está|anótalo) (?:arriba|abajo)(?! a la)|(?:lista|tabla|ficha|casilla|caja|fila) (?:anterior|siguiente|de antes(?! de)))\b/gi,
  en: /\b(?:(?:list|table|box|note|row|sheet|card|case|step|question|form|part|page)s? (?:above|below)(?! all)|(?:as|see|look|write it|what is|of the) (?:above|below)(?! all)|further (?:up|down)|(?:previous|preceding|next) (?:list|table|box|row|sheet|note))\b/gi,
};

/** Without one of these a text points at no place; quick to see. */
const signs: Record<Lang, RegExp> = {
  es: /arriba|abajo|anterior|siguiente|de antes/i,
  en: /above|below|further|previous|preceding|next/i,
};

/** What stands only on a screen, and is never printed or exported. */
const onScreenOnly = 'search-box';
/** What people type in the search, and not what they read. */
const isTyped = (file: string): boolean => file.includes('/queries/');

/** «La lista de abajo», “the table above”: once printed alone, nobody knows which. */
export default defineRule({
  id: 'position-words',
  severity: 'error',
  checkPage({ page, report }) {
    for (const { text, place, placeOf } of page.blocks)
      for (const { start, end, message } of pointingIn(text, page.lang))
        report({ place: placeOf(start, end) ?? place(), message });
  },
  checkTree({ registry, words, report }) {
    for (const { file, data, place } of allRecords(registry))
      for (const { path, text, lang } of isTyped(file) ? [] : textsOf(data))
        for (const { message } of lang ? pointingIn(text, lang) : [])
          report({ file, place: place(path), message });
    for (const { file, lang, area, texts, placeIn } of words.files)
      for (const each of area === onScreenOnly ? [] : texts)
        for (const { start, end, message } of pointingIn(each.text, lang))
          report({ file, place: placeIn(each, start, end), message });
  },
});

/** Where a text points at a place of the page, in words of its own, and what is said of it. */
function* pointingIn(text: string, lang: Lang) {
  if (!signs[lang].test(text)) return;
  for (const { 0: found, index } of matchesOf(pointing[lang], text)) {
    if (isQuoted(text, index)) continue;
    const message = {
      es: `Señal inesperada «${found}», que en papel no se encuentra; se esperaba el nombre de lo que se señala`,
      en: `Unexpected pointer “${found}”, which cannot be found on paper; expected the name of what is pointed at`,
    };
    yield { start: index, end: index + found.length, message };
  }
}
