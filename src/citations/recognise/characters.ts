/** Value in the fold table of a unit that belongs to a word but has no letter of its own. */
export const skipped = 1;

const limit = 0x250;
const table = new Uint16Array(limit);
for (let code = 0; code < limit; code++) {
  const base = String.fromCharCode(code).normalize('NFD').charAt(0).toLowerCase();
  // «º» and «ª» are letters to Unicode; here they mark a number.
  if (/\p{L}/u.test(base) && base !== 'º' && base !== 'ª') table[code] = base.charCodeAt(0);
}
table[0xad] = skipped;
/** Inside a word, what a scanner makes of «í»: «Const¡tuc¡ón». */
export const scannedI = 0xa1;
table[scannedI] = 'i'.charCodeAt(0);

/** The letter of a UTF-16 unit, lower case and without accents; 0 if it is not part of a word. */
export function foldUnit(unit: number): number {
  if (unit < limit) return table[unit] ?? 0;
  if (unit < 0x370) return skipped;
  if (unit < 0x2000) return unit;
  return (unit >= 0x200b && unit <= 0x200d) || unit === 0xfeff ? skipped : 0;
}

/** A word as the lexicon knows it: lower case, without accents, soft hyphens or joiners. */
export function foldWord(text: string): string {
  let at = 0;
  while (at < text.length && text.charCodeAt(at) < 0x80) at++;
  if (at === text.length) return text.toLowerCase();
  let folded = text.slice(0, at).toLowerCase();
  for (; at < text.length; at++) {
    const unit = foldUnit(text.charCodeAt(at));
    if (unit > skipped) folded += String.fromCharCode(unit);
  }
  return folded;
}

/** Whether a UTF-16 unit is an ASCII digit. */
export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** Whether a UTF-16 unit is white space, line breaks included. */
export function isSpace(unit: number): boolean {
  return (
    unit === 32 ||
    (unit >= 9 && unit <= 13) ||
    unit === 0xa0 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x3000
  );
}
