import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Reader, startReader } from '../support/browser.ts';
import { dist } from '../support/site.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

const read = (path: string) => readFileSync(join(dist, path), 'utf8');

/** What a strict parser makes of feeds: the parts that RFC 4287 asks for, and how often each is there. */
async function parsed(texts: readonly string[]) {
  const { context, page } = await reader.open();
  const feeds = await page.evaluate(
    (all) =>
      all.map((xml) => {
        const document = new DOMParser().parseFromString(xml, 'application/xml');
        const atom = 'http://www.w3.org/2005/Atom';
        const one = (within: Element, name: string) =>
          [...within.children].filter(
            (each) => each.localName === name && each.namespaceURI === atom,
          );
        const text = (within: Element, name: string) =>
          one(within, name).map((each) => each.textContent);
        const root = document.documentElement;
        return {
          error: document.querySelector('parsererror')?.textContent,
          root: `${root.namespaceURI ?? ''} ${root.localName} ${root.getAttribute('xml:lang') ?? ''}`,
          children: [...new Set([...root.children].map(({ localName }) => localName))],
          own: ['id', 'title', 'updated', 'author', 'rights'].map((name) => one(root, name).length),
          updated: text(root, 'updated')[0] ?? '',
          links: one(root, 'link').map((each) => each.getAttribute('href')),
          entries: one(root, 'entry').map((each) => ({
            counts: ['id', 'title', 'updated', 'summary', 'link'].map(
              (name) => one(each, name).length,
            ),
            texts: ['title', 'summary'].map((name) => text(each, name)[0] ?? ''),
            id: text(each, 'id')[0] ?? '',
            title: text(each, 'title')[0] ?? '',
            updated: text(each, 'updated')[0] ?? '',
            href: one(each, 'link')[0]?.getAttribute('href') ?? '',
          })),
        };
      }),
    texts,
  );
  await context.close();
  return feeds;
}

/** What is wrong with a feed as Atom: RFC 4287, sections 4.1.1 and 4.1.2, for what ours say. */
function problemsOf(feed: Awaited<ReturnType<typeof parsed>>[number], lang: string): string[] {
  const days = feed.entries.map(({ updated }) => updated);
  const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}T00:00:00-05:00$/.test(text);
  return [
    ...(feed.error === undefined ? [] : [feed.error]),
    ...(feed.root === `http://www.w3.org/2005/Atom feed ${lang}` ? [] : [feed.root]),
    ...(feed.children.join() === 'id,title,updated,link,author,rights,entry' ? [] : ['children']),
    ...(feed.own.every((count) => count === 1) ? [] : [`own ${feed.own.join()}`]),
    ...(feed.links.length === 2 ? [] : ['links']),
    ...(feed.updated === days[0] ? [] : [`updated ${feed.updated}`]),
    ...(days.join() === [...days].sort().reverse().join() ? [] : ['order']),
    ...(new Set(feed.entries.map(({ id }) => id)).size === days.length ? [] : ['id twice']),
    ...feed.entries.flatMap(({ counts, id, updated, href, texts }) =>
      counts.every((count) => count === 1) &&
      id.startsWith('urn:uuid:') &&
      isDay(updated) &&
      href.startsWith('/') &&
      texts.every((text) => text.trim() !== '')
        ? []
        : [`entry ${id}`],
    ),
  ];
}

test.each([
  ['es', 'que-cambio/', '/que-cambio/'],
  ['en', 'en/que-cambio/', '/en/que-cambio/'],
])('the feed, %s: Atom, with the changes of the page', async (lang, file, path) => {
  const [feed] = await parsed([read(`datos/cambios-${lang}.xml`)]);
  if (!feed) throw new Error('no feed');
  expect(problemsOf(feed, lang)).toEqual([]);
  expect(feed.links).toEqual([`/datos/cambios-${lang}.xml`, path]);
  expect(feed.entries.length).toBeGreaterThan(50);
  const html = read(`${file}index.html`);
  for (const { href, title } of feed.entries)
    if (href.includes('/normas/')) expect(html, title).toContain(`href="${href}"`);
  const ofSite = feed.entries.filter(({ href }) => href === `${path}#sitio`);
  const versions = [...readFileSync('CHANGELOG.md', 'utf8').matchAll(/^## (\S+) · /gm)];
  expect(ofSite.map(({ title }) => title)).toEqual(
    versions.map(([, version]) => `Ruta 1410 ${version ?? ''}`),
  );
  expect(versions.length).toBeGreaterThan(0);
});

test('the feed of every norm is Atom too, and leads to its page', async () => {
  const names = readdirSync(join(dist, 'datos/cambios'));
  expect(names.length).toBeGreaterThan(200);
  const feeds = await parsed(names.map((name) => read(`datos/cambios/${name}`)));
  const problems = feeds.flatMap((feed, at) => {
    const [, id = '', lang = ''] = /^(.+)-(es|en)\.xml$/.exec(names[at] ?? '') ?? [];
    const page = `${lang === 'en' ? '/en' : ''}/normas/${id}/`;
    const links = [`/datos/cambios/${id}-${lang}.xml`, page];
    return [
      ...problemsOf(feed, lang),
      ...(feed.links.join() === links.join() ? [] : feed.links),
      ...feed.entries.flatMap(({ href }) => (href.startsWith(page) ? [] : [href])),
    ].map((problem) => `${names[at] ?? ''} ${problem ?? ''}`);
  });
  expect(problems).toEqual([]);
});

test('what is no Atom is noticed', async () => {
  const good = read('datos/cambios-es.xml');
  const feeds = await parsed([
    good.replace('</feed>', ''),
    good.replace(/<id>[^]*?<\/id>/, ''),
    good.replace('<summary>', '<content>x</content><summary>x</summary><summary>'),
  ]);
  expect(feeds.map((feed) => problemsOf(feed, 'es').length > 0)).toEqual([true, true, true]);
});

test('both languages tell the same changes, under identities of their own', () => {
  const ids = (lang: string) =>
    [...read(`datos/cambios-${lang}.xml`).matchAll(/<id>([^<]+)<\/id>/g)].map(([, id]) => id);
  const [spanish, english] = [ids('es'), ids('en')];
  expect(english.length).toBe(spanish.length);
  expect(spanish.filter((id) => english.includes(id))).toEqual([]);
});
