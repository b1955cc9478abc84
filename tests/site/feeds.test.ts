import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtFiles, dist } from '../support/site.ts';
import { readsAsSpanish } from '../support/spanish.ts';

const read = (file: string) => readFileSync(join(dist, file), 'utf8');
const feeds = builtFiles()
  .filter((file) => /^datos\/.*\.xml$/.test(file))
  .map((file) => ({ file, lang: file.slice(-6, -4), xml: read(file) }));
const norms = (
  JSON.parse(read('datos/normas.json')) as { data: { id: string; pendingChanges?: unknown[] }[] }
).data;
const all = (xml: string, tag: string) =>
  [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, text = '']) => text);

test('there is one for the site and one for each norm, in each language', () => {
  const expected = ['cambios', 'correcciones', ...norms.map(({ id }) => `cambios/${id}`)].flatMap(
    (name) => ['es', 'en'].map((lang) => `datos/${name}-${lang}.xml`),
  );
  expect(feeds.map(({ file }) => file).sort()).toEqual(expected.sort());
});

test('the page of each norm links to its own, in its language', () => {
  const missing = norms.flatMap(({ id }) =>
    (['es', 'en'] as const).filter((lang) => {
      const page = read(`${lang === 'en' ? 'en/' : ''}normas/${id}/index.html`);
      return !page.includes(`href="/datos/cambios/${id}-${lang}.xml"`);
    }),
  );
  expect(missing).toEqual([]);
});

test('each is told in its own language, whole', () => {
  const texts = feeds
    .filter(({ lang }) => lang === 'en')
    .flatMap(({ file, xml }) =>
      [...all(xml, 'title'), ...all(xml, 'summary')].map((text) => ({ file, text })),
    );
  expect(texts.length).toBeGreaterThan(500);
  const foreign = texts.filter(({ text }) => readsAsSpanish(text));
  expect(foreign.map(({ file, text }) => `${file} ${text}`)).toEqual([]);
  expect(feeds.filter(({ xml }) => (xml.match(/xml:lang=/g) ?? []).length !== 1)).toEqual([]);
});

describe('the feed of a norm', () => {
  test('tells its publication, and each change known that is not held yet', () => {
    const wrong = norms.filter(({ id, pendingChanges = [] }) => {
      const titles = all(read(`datos/cambios/${id}-es.xml`), 'title');
      const pending = titles.filter((title) => title.includes('que aún no recogemos'));
      return titles.length < 2 || pending.length !== pendingChanges.length;
    });
    expect(norms.some(({ pendingChanges }) => pendingChanges)).toBe(true);
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('tells every change of the law that the feed of the site tells, as the same change', () => {
    for (const lang of ['es', 'en']) {
      const own = new Set(
        norms.flatMap(({ id }) => all(read(`datos/cambios/${id}-${lang}.xml`), 'id')),
      );
      const entries = read(`datos/cambios-${lang}.xml`).split('<entry>').slice(1);
      const ofLaw = entries.filter((entry) => entry.includes('/normas/'));
      expect(ofLaw.length).toBeGreaterThan(15);
      expect(ofLaw.filter((entry) => !own.has(all(entry, 'id')[0] ?? ''))).toEqual([]);
    }
  });

  test('and no identity stands twice in one feed, nor for two feeds', () => {
    for (const { file, xml } of feeds) {
      const ids = all(xml, 'id');
      expect(new Set(ids).size, file).toBe(ids.length);
    }
    expect(new Set(feeds.map(({ xml }) => all(xml, 'id')[0])).size).toBe(feeds.length);
  });
});
