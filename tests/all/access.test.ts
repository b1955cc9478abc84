import { afterAll, beforeAll, expect, test } from 'vitest';
import { modes, violationsOn } from '../support/axe.ts';
import { type Reader, startReader } from '../support/browser.ts';
import { pagesToRead } from '../support/site.ts';

// `npm run test:all` reads every page here; alone, this file reads the fixed part, unless EVERY_PAGE=1.
const paths = pagesToRead().map(({ path }) => path);

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

test.each(modes)('axe, WCAG 2.2 AA: no violation on any page, $name', async (mode) => {
  expect(await violationsOn(reader, paths, mode)).toEqual([]);
});
