import { expect, test } from 'vitest';
import { innerPath } from '../../src/addresses/paths.ts';
import { madePages, sectionOf } from '../../src/addresses/section.ts';
import { sections } from '../../src/addresses/sections.ts';
import { builtFiles } from '../support/site.ts';

/** What stands beside the sections: scripts, the index of the search, and data for programs. */
const beside = /^(?:_astro|pagefind|datos|(?:en\/)?indice)\//;
const paths = builtFiles()
  .filter((file) => file.includes('/') && !beside.test(file))
  .map((file) => innerPath(file));

test('every folder of the built site is a row of the table', () => {
  const folders = new Set(
    paths.filter((path) => path.includes('/')).map((path) => path.split('/')[0]),
  );
  expect(folders.size).toBeGreaterThan(15);
  expect([...folders].filter((folder) => !sectionOf(`${folder ?? ''}/`))).toEqual([]);
});

test('every row has pages, and every page that the table says is made was made', () => {
  const built = new Set(builtFiles());
  const folders = new Set(paths.map((path) => path.split('/')[0]));
  expect(
    sections.filter(
      ({ folder }) => folder !== '' && !folders.has(folder) && !built.has(`${folder}.html`),
    ),
  ).toEqual([]);
  for (const lang of ['', 'en/'])
    expect(madePages.filter(({ path }) => !built.has(`${lang}${path}index.html`))).toEqual([]);
});
