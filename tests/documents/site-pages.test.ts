import { expect, test } from 'vitest';
import { sections } from '../../src/addresses/sections.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { siteAddresses } from '../../src/documents/site-pages.ts';

const addresses = siteAddresses(projectOnce(process.cwd()));
const known = new Set(addresses);

test('whoever cuts the end of an address finds a page', () => {
  const above = addresses
    .filter((each) => each.includes('/'))
    .map((each) => each.replace(/\/[^/]*$/, ''));
  expect(new Set(above).size).toBeGreaterThan(50);
  expect([...new Set(above)].filter((each) => !known.has(each))).toEqual([]);
});

test('the page that tells where the pages of a section are listed leads to one that stands', () => {
  const doors = sections.flatMap(({ door }) => door ?? []);
  expect(doors.length).toBeGreaterThan(3);
  expect(doors.filter((door) => !known.has(door))).toEqual([]);
});
