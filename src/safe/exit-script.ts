import { transformSync } from 'esbuild';
import { installExit } from './leave.ts';

/** The quick exit as the text of an inline script, as small as it goes: every page carries it. */
export const exitScript = scriptOf(false);

/** The same for the pages of a copy, which are opened from files. */
export const exitScriptOfCopy = scriptOf(true);

function scriptOf(isFromFile: boolean): string {
  return transformSync(`(${installExit.toString()})()`, {
    minify: true,
    target: 'es2017',
    define: { IS_FROM_FILE: String(isFromFile) },
  }).code.trim();
}
