import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOn, ways } from '../support/axe.ts';
import { type Reader, startReader } from '../support/browser.ts';
import { pagesToRead } from '../support/site.ts';

// `npm run test:all` reads every page here; alone, this file reads the fixed part, unless EVERY_PAGE=1.
const paths = pagesToRead().map(({ path }) => path);

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

test('axe, WCAG 2.2 AA: no violation on any page, in light, in dark, on a phone and in forced colours', async () => {
  expect(await violationsOn(reader, paths, () => Object.values(ways))).toEqual([]);
}, 7_200_000);
