import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { innerPath } from '../../src/addresses/paths.ts';
import { movedPage } from '../../src/addresses/sections.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { siteAddresses } from '../../src/documents/site-pages.ts';
import { readAddresses } from '../../src/documents/released.ts';
import { readRedirectsFile } from '../../src/delivery/redirects.ts';
import { builtFiles, builtPages, dist } from '../support/site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = builtPages().filter(({ path }) => path !== '/404.html');
const redirects = readRedirectsFile(readFileSync(join(dist, '_redirects'), 'utf8'));

test('the addresses that the sources tell are those of the built site, in each language', () => {
  const told = siteAddresses(projectOnce(root));
  for (const isEnglish of [false, true]) {
    const built = pages
      .filter(({ path }) => path.startsWith('/en/') === isEnglish)
      .map(({ path }) => innerPath(path).replace(/\/$/, ''));
    expect(built.sort()).toEqual(told);
  }
});

test('the files of data of the last release are there', () => {
  const { files } = readAddresses(readFileSync(join(root, 'addresses.json'), 'utf8'));
  const built = new Set(builtFiles());
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => !built.has(file))).toEqual([]);
});

test('an earlier address leads, in its language, to a page that stands, and says no more than that', () => {
  const byPath = new Map(pages.map(({ path, html }) => [path, html]));
  expect(redirects.length).toBeGreaterThan(0);
  for (const { from, to } of redirects) {
    const html = byPath.get(from) ?? '';
    const lang = from.startsWith('/en/') ? 'en' : 'es';
    expect(html, from).toContain(`<title>${movedPage.title[lang]} · `);
    expect(html, from).toContain('<meta name="robots" content="noindex">');
    expect(html, from).not.toMatch(/data-pagefind-body|http-equiv="refresh"/i);
    expect(to.startsWith('/en/'), from).toBe(lang === 'en');
    expect(byPath.has(to), `${from} → ${to}`).toBe(true);
    expect(redirects.some((each) => each.from === to)).toBe(false);
  }
});

test('the search does not find an earlier address', () => {
  const found = builtFiles()
    .filter((file) => /^(?:en\/)?indice\/.*\.json$/.test(file))
    .filter((file) => readFileSync(join(dist, file), 'utf8').includes(movedPage.title.es));
  expect(found).toEqual([]);
});
