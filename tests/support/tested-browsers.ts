import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../../browsers.json', import.meta.url));

/** The record of the browsers in which the tests ran, from which the pages name them. */
interface TestedBrowsers {
  /** Those of today, with all that the exit and the discreet mode do. */
  current: string[];
  /** Old ones: reading, leaving, searching and comparing. */
  old: string[];
}

/** What `browsers.json` names. */
function testedBrowsers(): TestedBrowsers {
  return JSON.parse(readFileSync(file, 'utf8')) as TestedBrowsers;
}

/**
 * Whether the record names a browser that ran, such as `Firefox 153 ESR`. With `BROWSERS=write` it takes the
 * place of the others of its make first.
 * @param make how it is told from others: the name without its number, or the whole name
 */
export function isRecorded(list: keyof TestedBrowsers, name: string, make: string): boolean {
  const known = testedBrowsers();
  if (process.env['BROWSERS'] === 'write') {
    known[list] = [...known[list].filter((each) => !each.startsWith(make)), name].sort();
    writeFileSync(file, `${JSON.stringify(known, null, 2)}\n`);
  }
  return known[list].includes(name);
}

/** What to do when the record is of other browsers. */
export const howToRecord =
  'browsers.json nombra otros navegadores: ejecuta BROWSERS=write npx vitest run --project all tests/all/firefox.test.ts tests/all/old-chromium.test.ts';
