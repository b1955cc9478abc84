import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { numbersIn } from '../../src/build/discreet/edition.ts';
import { hiddenWords, leaksOf } from '../../src/build/discreet/leaks.ts';
import { discreetSite } from '../../src/build/discreet/site.ts';
import { builtPages, somePages } from '../support/site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

// Built whole, searched and walked: tests/all/discreet.test.ts.
test('the discreet edition can be made: it knows each address of a page of any shape, and says no word of the list', () => {
  const whole = new Set(somePages().map(({ path }) => path));
  // Of the others, the places that an address may lead to.
  const outline = (html: string) =>
    `<title>x</title>${(html.match(/\sid="[^"]+"/g) ?? []).map((id) => `<i${id}></i>`).join('')}`;
  const exits = ['', 'en/'].map((lang) => [`${lang}salir/index.html`, outline('')] as const);
  const files = builtPages().map(({ path, html }) => {
    const file = path.slice(1).replace(/(^|\/)$/, '$1index.html');
    return [file, whole.has(path) ? html : outline(html)] as const;
  });
  const site = discreetSite(new Map([...files, ...exits]), { base: '/', numbers: numbersIn(root) });
  const safety = readFileSync(`${root}/docs/safety.md`, 'utf8');
  expect(leaksOf(site, '/', hiddenWords(safety))).toEqual([]);
  expect(site.size).toBeGreaterThan(3000);
});
