import { transformSync } from 'esbuild';
import { choicesIn, fragmentOf } from './choices.ts';
import { installDiscreetMode } from './discreet-mode.ts';
import { installExit } from './leave.ts';

/** The quick exit and discreet mode as the text of an inline script, as small as it goes: every page carries it. */
export const exitScript = scriptOf(false);

/** The same for the pages of a copy, which are opened from files. */
export const exitScriptOfCopy = scriptOf(true);

function scriptOf(isFromFile: boolean): string {
  const parts = [choicesIn, fragmentOf].map((each) => each.toString()).join(',');
  return transformSync(
    `(exit=>(${installDiscreetMode.toString()})(${parts},(${installExit.toString()})(exit),exit))(document.querySelector('a.salir'))`,
    {
      minify: true,
      target: 'es2018',
      define: { IS_FROM_FILE: String(isFromFile) },
    },
  ).code.trim();
}
