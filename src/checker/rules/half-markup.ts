import { allRecords } from '../../registry/registry.ts';
import { blockMarkIn, blockMarksOf } from '../block-marks.ts';
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
      const { found: mark, at = 0 } = blockMarkIn(block.text) ?? {};
      const place = (from: number, text: string) =>
        block.placeOf(from, from + text.length) ?? block.place();
      if (mark !== undefined) report({ place: place(at, mark), message: blockMessage(mark) });
      for (const [pattern, es, en] of halves) {
        const match = pattern.exec(block.text);
        if (!match) continue;
        const [found] = match;
        report({ place: place(match.index, found), message: message(found, es, en) });
      }
    }
  },
  checkTree({ registry, report }) {
    for (const { file, data, place } of allRecords(registry))
      for (const { path, found } of blockMarksOf(data))
        report({ file, place: place(path), message: blockMessage(found) });
  },
});
