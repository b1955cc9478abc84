import type { Draft } from './norm.ts';

const open = 40;
const close = 41;
/** A bracket is open for no more characters. */
const longestBracket = 200;

/**
 * The end of a citation with the brackets that are its own: «Código (Ley N.° 29571, artículo 150)» closes what it
 * opens, and «(artículo 6, inciso b)» leaves the last to what stands before.
 */
export function withOwnBrackets(text: string, { start, end }: Draft): number {
  if (text.charCodeAt(end - 1) !== close) {
    if (text.charCodeAt(end) !== close) return end;
    const opened = text.lastIndexOf('(', end);
    return opened > start && !text.slice(opened, end).includes(')') ? end + 1 : end;
  }
  let depth = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === open) depth++;
    else if (unit === close) depth--;
  }
  if (depth >= 0 || text.charCodeAt(end) === close) return end;
  for (let at = start - 1; at >= Math.max(0, start - longestBracket); at--) {
    const unit = text.charCodeAt(at);
    if (unit === close) return end;
    if (unit === open) return end - 1;
  }
  return end;
}
