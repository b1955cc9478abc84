import { appendFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Root } from 'hast';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { isDocument } from '../../src/registry/schema/page.ts';
import { leftOut, movedPath } from '../../src/safe/discreet-addresses.ts';
import { codesOf } from '../../src/safe/discreet-codes.ts';
import { hiddenIn, hiddenWords } from '../../src/build/discreet/leaks.ts';
import { headersFor, readHeadersFile } from '../../src/delivery/headers.ts';
import { serve } from '../../scripts/serve.ts';
import { type Reader, startReader } from '../support/browser.ts';
import { copyProject, runBuild } from '../support/copy.ts';
import { builtFiles, dist } from '../support/site.ts';
import {
  elementsOf,
  fragmentUrl,
  ownAddresses,
  parsed,
  searchAddresses,
  sums,
  textOf,
  wordsOf,
} from '../support/built-pages.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const hidden = hiddenWords(readFileSync(join(root, 'docs/safety.md'), 'utf8'));
const tree = copyProject();
const edition = join(tree, 'dist');
const pages = new Map<string, Root>();

const buildEdition = (name: string) => runBuild(tree, { EDITION: name });

beforeAll(() => {
  const { status, said } = buildEdition('discreet');
  if (status !== 0) throw new Error(said);
  for (const file of builtFiles(edition))
    if (file.endsWith('.html')) pages.set(file, parsed(join(edition, file)));
});
afterAll(() => rmSync(tree, { recursive: true, force: true }));

test('the list of words is there', () => {
  expect(hidden.length).toBeGreaterThan(200);
  expect(hiddenIn('/guias/Imágenes-ÍNTIMAS/', hidden)).toEqual(['intim']);
});

test('every page of the open edition has a twin that says the same, and there is no other page', () => {
  const kept = builtFiles(dist).filter((file) => !leftOut.test(file));
  const open = kept.filter((file) => file.endsWith('.html'));
  const { pages: sources } = projectOnce(root);
  const numbers = new Map(
    sources.flatMap(({ slug, frontMatter }) =>
      isDocument(frontMatter) && frontMatter.part === undefined
        ? [[`${slug}/`, frontMatter.code] as const]
        : [],
    ),
  );
  const inner = open.map((file) => file.replace(/^en\//, '').replace(/index\.html$/, ''));
  const codes = codesOf([...new Set(inner)], numbers);
  const twins = new Map(open.map((file) => [file, movedPath(file, codes) ?? '']));
  expect(twins.get('en/guias/imagenes-intimas/index.html')).toBe('en/g/05/index.html');
  expect([...twins.values()].sort()).toEqual([...pages.keys()].sort());
  const differ = open.filter((file) => {
    const twin = pages.get(twins.get(file) ?? '');
    return !twin || wordsOf(twin) !== wordsOf(parsed(join(dist, file)));
  });
  expect(differ).toEqual([]);
  // How a page is cited names the site: the edition does not say it.
  const cited = /\*\*(?:Cómo citar|How to cite)[^\n]*\n\n/;
  const texts = kept.filter((file) => file.endsWith('texto.txt'));
  for (const file of texts)
    expect(readFileSync(join(edition, movedPath(file, codes) ?? ''), 'utf8')).toBe(
      readFileSync(join(dist, file), 'utf8').replace(cited, ''),
    );
});

test('every address inside the site leads to a file, and every anchor to a place in it', () => {
  const files = new Set(builtFiles(edition));
  const ids = new Map(
    [...pages].map(([file, page]) => [
      file,
      new Set(elementsOf(page).map(({ properties }) => textOf(properties['id']))),
    ]),
  );
  const broken: string[] = [];
  let count = 0;
  for (const [from, page] of pages) {
    for (const address of ownAddresses(page)) {
      const { pathname, hash } = new URL(address, `http://x/${from.replace(/index\.html$/, '')}`);
      // The folder of the index is no page: the search adds the name of a file.
      const file = pathname.endsWith('/indice/') ? 'start.json' : 'index.html';
      const target = pathname.slice(1).replace(/(^|\/)$/, `$1${file}`);
      const anchor = decodeURIComponent(hash.slice(1));
      const isThere = anchor === '' || anchor.startsWith('~') || ids.get(target)?.has(anchor);
      if (!files.has(target) || !isThere) broken.push(`${from} -> ${address}`);
      count++;
    }
  }
  expect(broken).toEqual([]);
  expect(count).toBeGreaterThan(50_000);
  const found = searchAddresses(edition);
  expect(found.length).toBeGreaterThan(4000);
  for (const address of found) {
    const [path = '', anchor] = address.slice(1).split('#');
    const target = `${path}index.html`;
    const isThere = anchor === undefined || ids.get(target)?.has(anchor);
    expect(isThere && files.has(target), address).toBe(true);
  }
});

describe('no word of the list', () => {
  const shown = (texts: Iterable<string>) =>
    [...new Set(texts)].filter((text) => hiddenIn(text, hidden).length > 0);
  test('in a title or a preview', () => {
    const texts = [...pages.values()].flatMap((page) =>
      elementsOf(page).flatMap(({ tagName, properties, children }) => {
        if (tagName === 'title') return children.map((child) => wordsOf(child));
        const isPolicy = 'httpEquiv' in properties || 'http-equiv' in properties;
        return tagName === 'meta' && !isPolicy ? [textOf(properties['content'])] : [];
      }),
    );
    expect(texts.length).toBeGreaterThan(5 * pages.size);
    expect(shown(texts)).toEqual([]);
  });
  test('in an address or an anchor', () => {
    expect(shown([...pages.values()].flatMap(ownAddresses))).toEqual([]);
    expect(shown(searchAddresses(edition))).toEqual([]);
    const rules = readHeadersFile(readFileSync(join(edition, '_headers'), 'utf8'));
    expect(shown(rules.map(({ pattern }) => pattern))).toEqual([]);
    const found = builtFiles(edition)
      .filter((file) => file.endsWith('.pf_fragment'))
      .map((file) => fragmentUrl(join(edition, file)));
    const searched = [...pages.values()].filter((page) =>
      elementsOf(page).some(({ properties }) => 'dataPagefindBody' in properties),
    );
    expect(searched.length).toBeGreaterThan(4000);
    expect(found.length).toBe(searched.length);
    expect(shown(found)).toEqual([]);
  });
  test('in the name of a file', () => {
    // Pagefind ends a name with a hash, which may be any seven digits, 1410 among them.
    const names = builtFiles(edition).map((file) => file.replace(/_[\da-f]+(?=\.pf_\w+$)/, ''));
    expect(shown(names)).toEqual([]);
  });
});

test('it asks not to be listed: pages, header, robots; no feed, no map, no data for programs', () => {
  for (const [file, page] of pages) {
    const robots = elementsOf(page).filter(({ properties }) => properties['name'] === 'robots');
    expect(
      robots.map(({ properties }) => properties['content']),
      file,
    ).toEqual(['noindex, nofollow, noarchive']);
  }
  const rules = readHeadersFile(readFileSync(join(edition, '_headers'), 'utf8'));
  expect(headersFor(rules, '/g/05/texto.txt').get('X-Robots-Tag')).toContain('noindex');
  expect(readFileSync(join(edition, 'robots.txt'), 'utf8')).toBe('User-agent: *\nDisallow: /\n');
  expect(builtFiles(edition).filter((file) => /\.xml$|^(?:en\/)?datos\//.test(file))).toEqual([]);
  expect(readFileSync(join(edition, 'g/05/index.html'), 'utf8')).not.toContain('ld+json');
});

describe('in a browser', () => {
  let reader: Reader;
  let open: Reader;
  beforeAll(async () => {
    reader = await startReader(serve(edition));
    open = await startReader();
  });
  afterAll(async () => {
    await reader.close();
    await open.close();
  });

  /** Opens a page; what its policy refuses and what fails is written down. */
  async function read(path: string, from = reader) {
    const { context, page } = await from.open();
    const refused: string[] = [];
    page.on('console', (line) => {
      if (line.type() === 'error') refused.push(line.text());
    });
    page.on('pageerror', (error) => refused.push(error.message));
    await page.goto(from.url + path);
    return { context, page, refused };
  }
  async function search(page: Page, query: string, forWhom = '') {
    await page.$eval('.filtros', (fold) => fold.setAttribute('open', ''));
    await page.selectOption('[name=para]', forWhom);
    await page.fill('#consulta', query);
    await page.waitForSelector(`#buscador[data-hecha="${query}"]`);
    return page.$$eval('#resultados a', (links) =>
      links.map((link) => ({
        url: link.getAttribute('href') ?? '',
        text: `${link.textContent} (${link.parentElement?.dataset['kind'] ?? ''})`,
      })),
    );
  }

  test.each([
    ['/buscar/', 'pasaron mis fotos', /^\/[cg]\//],
    ['/buscar/', '154-B', /^\/n\/\w+\/\w+\/$/],
    ['/buscar/', 'chantaje foto delito', /^\/n\/\w+\/\w+\/$/],
    ['/buscar/', 'línea 100', /^\/s\/#\w+$/],
    ['/buscar/', 'subió un video a un grupo', /^\/[cgpr]\//],
    ['/en/buscar/', 'they shared my photos', /^\/en\/[cg]\//],
    ['/en/buscar/', 'decree 1410', /^\/en\/n\//],
  ])(
    '%s answers «%s» as the open edition does, with addresses that open',
    async (path, query, address) => {
      const { context, page, refused } = await read(path);
      const results = await search(page, query);
      const other = await read(path, open);
      const texts = (found: { text: string }[]) => found.map(({ text }) => text);
      expect(texts(results)).toEqual(texts(await search(other.page, query)));
      for (const { page: each } of [other, { page }]) await each.fill('#consulta', '');
      const forLawyers = texts(await search(page, query, 'l'));
      expect(forLawyers).toEqual(texts(await search(other.page, query, 'l')));
      await other.context.close();
      expect(results.some(({ url }) => address.test(url))).toBe(true);
      for (const { url } of results) {
        expect(hiddenIn(url, hidden), url).toEqual([]);
        expect((await context.request.get(reader.url + url)).status(), url).toBe(200);
      }
      await page.click('#resultados a');
      await page.waitForURL((url) => !url.pathname.endsWith('/buscar/'));
      expect(await page.title()).toMatch(/^\p{L}+ [A-Z\d-]+( ([A-Z\d-]+|corto|short))?$/u);
      expect(refused).toEqual([]);
      await context.close();
    },
  );

  test('the exit blanks the page and leaves; discreet mode goes on from page to page', async () => {
    const { context, page, refused } = await read('/');
    await page.route('https://es.wikipedia.org/**', (route) =>
      route.fulfill({ body: '<title>neutra</title>', contentType: 'text/html' }),
    );
    await page.goto(`${reader.url}/d/#~d`);
    const before = await page.evaluate(() => history.length);
    await page.click('.indice .en-pagina a');
    await page.click('.puertas a');
    await page.waitForURL(/\/o\/\w+\/#~d$/);
    expect(await page.evaluate(() => history.length)).toBe(before);
    await page.click('.salir');
    await page.waitForURL('https://es.wikipedia.org/');
    expect(refused).toEqual([]);
    await context.close();
  });

  test.each(['/', '/en/', '/g/05/', '/d/', '/s/', '/w/', '/f/t1/', '/r/', '/salir/'])(
    '%s: its policy refuses nothing',
    async (path) => {
      const { context, page, refused } = await read(path);
      await page.waitForTimeout(100);
      expect(refused.filter((line) => !line.includes('ERR_FAILED'))).toEqual([]);
      await context.close();
    },
  );

  test('the page of a day leaves only the situation one picks', async () => {
    const { context, page } = await read('/d/');
    await page.selectOption('#situacion', { index: 1 });
    expect(await page.locator('section[data-conduct]:visible').count()).toBe(1);
    await context.close();
  });
});

describe('a build that fails leaves the last good site', () => {
  test.each([
    ['discreet', 'a word that would be shown', () => list('guia'), /«Guía \d[^»]*» \(guia\)/],
    ['discreet', 'an error in the texts', () => breakPage(), /revisión encontró/],
    ['', 'the same, in the open edition', () => undefined, /revisión encontró/],
    ['', 'after one cut off between its last steps', () => cutOff(), /revisión encontró/],
    ['secreta', 'an edition that is not', () => undefined, /No hay edición «secreta»/],
  ])('%s: %s', (name, _what, harm, line) => {
    const before = sums(edition);
    harm();
    const { status, said } = buildEdition(name);
    expect(said).toMatch(line);
    expect(said).not.toContain('    at ');
    expect(status).toBeGreaterThan(0);
    expect(sums(edition)).toBe(before);
  });

  function list(word: string): void {
    const file = join(tree, 'docs/safety.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('```lista\n', `$&${word}\n`));
  }
  function cutOff(): void {
    renameSync(edition, join(tree, '.dist-old'));
  }
  function breakPage(): void {
    appendFileSync(join(tree, 'src/content/docs/acompano.mdx'), '\n[x](norma:cp~art_9999)\n');
  }
});
