import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtFiles, builtPages, dist } from '../support/site.ts';
import { tooNew } from '../support/old-code.ts';
import { scriptsIn } from '../support/page-code.ts';

test('every script in a file can be run by Chrome 80 and Safari 14', () => {
  const files = builtFiles().filter((file) => /^_astro\/.*\.js$/.test(file));
  expect(files.length).toBeGreaterThan(1);
  const faults = files.flatMap((file) =>
    tooNew(readFileSync(join(dist, file), 'utf8')).map((fault) => `${file}: ${fault}`),
  );
  expect(faults).toEqual([]);
});

test('and every one that stands in a page', () => {
  const scripts = new Set(builtPages().flatMap(({ html }) => scriptsIn(html)));
  expect(scripts.size).toBeGreaterThan(2);
  expect([...scripts].flatMap(tooNew)).toEqual([]);
});
