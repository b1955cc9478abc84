import { allRecords } from '../../registry/registry.ts';
import { blockMarkIn, blockMarksOf } from '../prose/block-marks.ts';
import { defineRule } from '../rule.ts';

/** Marks that are left in the text as they were typed, and what each lacks to be read as such. */
const halves = [
  [/\*\*/, 'su otro par, sin espacios por dentro', 'its other pair, without spaces inside'],
  [
    /\[\^[\w-]+\]/,
    'la línea que dice su nota, o quitarla',
    'the line that says its note, or no mark',
  ],
  [
    /\]\((?:https?|tel|mailto):[^)\s]*\s?[^)\s]*\)?/,
    'una dirección sin espacios y con su paréntesis',
    'an address without spaces and with its bracket',
  ],
] as const;

/** What is said of a mark, and of what it lacks. */
const message = (found: string, es: string, en: string) => ({
  es: `Marca a medias «${found}», que se vería tal cual; se esperaba ${es}`,
  en: `Half a mark “${found}”, which would be seen as it is; expected ${en}`,
});

/** A mark of YAML inside a text that another mark opened already. */
const blockMessage = (found: string) =>
  message(found, 'el texto seguido, sin esa marca', 'the text in one run, without that mark');

/** Bold that is never closed, the mark of a note that is not there, half a link: the reader would see the signs. */
export default defineRule({
  id: 'half-markup',
  severity: 'error',
  checkPage({ page, report }) {
    for (const { path, found } of blockMarksOf(page.frontMatter))
      report({ place: page.place(path), message: blockMessage(found) });
    for (const block of page.blocks) {
      for (const { start, end, message: said } of halvesIn(block.text))
        report({ place: block.placeOf(start, end) ?? block.place(), message: said });
    }
  },
  checkTree({ registry, words, report }) {
    for (const { file, data, place } of allRecords(registry))
      for (const { path, found } of blockMarksOf(data))
        report({ file, place: place(path), message: blockMessage(found) });
    for (const { file, texts, placeIn } of words.files)
      for (const each of texts)
        for (const { start, end, message: said } of halvesIn(each.text))
          report({ file, place: placeIn(each, start, end), message: said });
  },
});

/** The half marks of a text, where they stand in it, and what is said of each. */
function* halvesIn(text: string) {
  const { found: mark, at = 0 } = blockMarkIn(text) ?? {};
  if (mark !== undefined) yield { start: at, end: at + mark.length, message: blockMessage(mark) };
  for (const [pattern, es, en] of halves) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [found] = match;
    const end = match.index + found.length;
    yield { start: match.index, end, message: message(found, es, en) };
  }
}
