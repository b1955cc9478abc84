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

/** Bold that is never closed, the mark of a note that is not there, half a link: the reader would see the signs. */
export default defineRule({
  id: 'half-markup',
  severity: 'error',
  checkPage({ page, report }) {
    for (const block of page.blocks)
      for (const [pattern, es, en] of halves) {
        const match = pattern.exec(block.text);
        if (!match) continue;
        const [found] = match;
        report({
          place: block.placeOf(match.index, match.index + found.length) ?? block.place(),
          message: {
            es: `Marca a medias «${found}», que se vería tal cual; se esperaba ${es}`,
            en: `Half a mark “${found}”, which would be seen as it is; expected ${en}`,
          },
        });
      }
  },
});
