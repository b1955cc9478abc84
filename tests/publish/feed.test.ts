import { describe, expect, test } from 'vitest';
import { atomFeed, type Feed, type FeedEntry } from '../../src/publish/feed.ts';

const entry = (more: Partial<FeedEntry> = {}): FeedEntry => ({
  name: 'cp@2024-08-09~art_154-B',
  date: '2024-08-09',
  title: 'artículo 154-B',
  text: 'Sube la pena.',
  href: '/normas/cp/art_154-b/',
  ...more,
});
const feed = (more: Partial<Feed> = {}) =>
  atomFeed({
    name: 'cambios',
    site: 'Sitio',
    title: 'cambios',
    lang: 'es',
    page: '/que-cambio/',
    self: '/datos/cambios-es.xml',
    origin: undefined,
    rights: 'CC BY 4.0',
    entries: [entry()],
    ...more,
  });
const all = (text: string, tag: string) =>
  [...text.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^<]*)<`, 'g'))].map(([, value]) => value);

describe('the Atom feed', () => {
  test('identities are those of the change, whatever else stands in the feed', () => {
    const [, own] = all(feed(), 'id');
    expect(own).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/);
    const more = [entry({ name: 'otra', date: '2025-01-01' }), entry({ text: 'Otro texto.' })];
    expect(all(feed({ entries: more }), 'id')[2]).toBe(own);
    expect(all(feed({ lang: 'en' }), 'id')).not.toContain(own);
  });
  test('the newest first, and the feed is as new as it', () => {
    const entries = [entry(), entry({ name: 'otra', date: '2025-01-01' })];
    expect(all(feed({ entries }), 'updated')).toEqual([
      '2025-01-01T00:00:00-05:00',
      '2025-01-01T00:00:00-05:00',
      '2024-08-09T00:00:00-05:00',
    ]);
    expect(all(feed({ entries: [] }), 'updated')).toEqual(['1970-01-01T00:00:00-05:00']);
  });
  test('addresses are absolute where the copy has one; marks are escaped', () => {
    expect(feed()).toContain('<link href="/normas/cp/art_154-b/"/>');
    expect(feed({ origin: 'https://example.org' })).toContain(
      '<link rel="self" type="application/atom+xml" href="https://example.org/datos/cambios-es.xml"/>',
    );
    expect(feed({ entries: [entry({ text: 'A & <b> "c"' })] })).toContain(
      '<summary>A &amp; &lt;b&gt; &quot;c&quot;</summary>',
    );
  });
  test('each feed has an identity of its own; a change has the same in all of them', () => {
    const [own, change] = all(feed(), 'id');
    const [other, same] = all(feed({ name: 'cambios:cp' }), 'id');
    expect(other).not.toBe(own);
    expect(same).toBe(change);
  });
  test('it holds the three hundred newest', () => {
    const entries = Array.from({ length: 320 }, (_, at) =>
      entry({ name: `c${at}`, date: `${1700 + at}-01-01` }),
    );
    const days = all(feed({ entries }), 'updated').slice(1);
    expect(days).toHaveLength(300);
    expect(days.at(-1)).toContain('1720-01-01');
  });
  test('what no XML may hold is left out', () => {
    expect(feed({ entries: [entry({ text: 'a\u0000\u0008b\ud800c\uffffd\te😀' })] })).toContain(
      '<summary>abcd\te😀</summary>',
    );
  });
});
