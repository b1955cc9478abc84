import { transformSync } from 'esbuild';
import { installExit } from './leave.ts';

/** The quick exit as the text of an inline script, as small as it goes: every page carries it. */
export const exitScript = transformSync(`(${installExit.toString()})()`, {
  minify: true,
  target: 'es2017',
}).code.trim();
