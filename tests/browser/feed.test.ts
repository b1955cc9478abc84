import { readFileSync } from 'node:fs';
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

test.each([
  ['es', 'que-cambio/', '/que-cambio/'],
  ['en', 'en/que-cambio/', '/en/que-cambio/'],
])(
  'the feed, %s: Atom that a strict parser reads, with the changes of the page',
  async (lang, file, path) => {
    const { context, page } = await reader.open();
    const feed = await page.evaluate(
      (xml) => {
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
          own: ['id', 'title', 'updated', 'author'].map((name) => one(root, name).length),
          updated: text(root, 'updated')[0] ?? '',
          links: one(root, 'link').map((each) => each.getAttribute('href')),
          entries: one(root, 'entry').map((each) => ({
            counts: ['id', 'title', 'updated', 'summary', 'link'].map(
              (name) => one(each, name).length,
            ),
            id: text(each, 'id')[0] ?? '',
            title: text(each, 'title')[0] ?? '',
            updated: text(each, 'updated')[0] ?? '',
            href: one(each, 'link')[0]?.getAttribute('href') ?? '',
          })),
        };
      },
      read(`datos/cambios-${lang}.xml`),
    );
    expect(feed.error).toBeUndefined();
    expect(feed.root).toBe(`http://www.w3.org/2005/Atom feed ${lang}`);
    expect(feed.own).toEqual([1, 1, 1, 1]);
    expect(feed.links).toEqual([`/datos/cambios-${lang}.xml`, path]);
    expect(feed.entries.length).toBeGreaterThan(50);
    expect(new Set(feed.entries.map(({ id }) => id)).size).toBe(feed.entries.length);
    const days = feed.entries.map(({ updated }) => updated);
    expect(days).toEqual([...days].sort().reverse());
    expect(feed.updated).toBe(days[0]);
    const html = read(`${file}index.html`);
    for (const { counts, id, updated, href, title } of feed.entries) {
      expect(counts).toEqual([1, 1, 1, 1, 1]);
      expect(id).toMatch(/^urn:uuid:/);
      expect(updated).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00-05:00$/);
      if (href.includes('/normas/')) expect(html, title).toContain(`href="${href}"`);
    }
    const ofSite = feed.entries.filter(({ href }) => href === `${path}#sitio`);
    const versions = [...readFileSync('CHANGELOG.md', 'utf8').matchAll(/^## (\S+) · /gm)];
    expect(ofSite.map(({ title }) => title)).toEqual(
      versions.map(([, version]) => `Ruta 1410 ${version ?? ''}`),
    );
    expect(versions.length).toBeGreaterThan(0);
    await context.close();
  },
);

test('both languages tell the same changes, under identities of their own', () => {
  const ids = (lang: string) =>
    [...read(`datos/cambios-${lang}.xml`).matchAll(/<id>([^<]+)<\/id>/g)].map(([, id]) => id);
  const [spanish, english] = [ids('es'), ids('en')];
  expect(english.length).toBe(spanish.length);
  expect(spanish.filter((id) => english.includes(id))).toEqual([]);
});
