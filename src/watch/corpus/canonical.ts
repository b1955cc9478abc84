import { createHash } from 'node:crypto';

/**
 * The words of a text and nothing else: NFC, lower case, without marks of layout, quotes, hyphens at the end
 * of a line, or spaces. Two copies of a text that differ in layout alone have the same canonical text.
 */
export function canonical(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
      .replace(/&#\d+;|&[a-z]+;/g, '')
      .replace(/[-\u00ad\u2010-\u2015]\s*\n\s*/g, '')
      // oxlint-disable-next-line no-misleading-character-class -- a range of marks, not a letter with its mark
      .replace(/["'`´«»“”„‘’*_#>\\|~\u00ad\u200b-\u200d\ufeff\u0300-\u036f]/g, '')
      .replace(/[\s\u00a0]+/g, '')
      .toLowerCase()
  );
}

/** SHA-256 of the canonical text, in hexadecimal; nothing if no letter is left: an empty text is no reading. */
export function fingerprint(text: string): string | undefined {
  const words = canonical(text);
  if (!/[\p{L}]{3}/u.test(words)) return undefined;
  return createHash('sha256').update(words).digest('hex');
}
