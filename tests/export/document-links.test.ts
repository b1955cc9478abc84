import { expect, test } from 'vitest';
import { anchorWithin, openable, settledAddress } from '../../src/export/document/links.ts';

const course = { slug: 'formacion', id: 'formacion', lang: 'es' } as const;
const guide = { slug: 'guias/a', id: 'a', lang: 'en' } as const;

test.each([
  ['its top', '/en/guias/a/', undefined, ''],
  ['its top, on the page that holds all', '/en/guias/a/completa/', undefined, ''],
  ['a part', '/en/guias/a/b/', undefined, 'b'],
  ['a place of a part', '/en/guias/a/b/', 'c', 'b-c'],
  ['the part, where the place is not told', '/en/guias/a/b/', 'x', 'b'],
  ['a place of its first page', '/en/guias/a/', 'd', 'a-d'],
  ['nothing, for another document', '/en/guias/otra/', undefined, undefined],
  ['nothing, for the same one in another language', '/guias/a/', undefined, undefined],
])('an address of a document is %s', (_, path, fragment, anchor) => {
  expect(anchorWithin(guide, new Set(['b', 'b-c', 'a-d']), path, fragment)).toBe(anchor);
});

test('the course does not hold its modules, which are documents of their own below it', () => {
  const ids = new Set(['_top', 'modulos', 'preguntas']);
  expect(anchorWithin(course, ids, '/formacion/m1/', undefined)).toBeUndefined();
  expect(anchorWithin(course, ids, '/formacion/m1/', 'preguntas')).toBeUndefined();
  expect(anchorWithin(course, ids, '/formacion/', 'modulos')).toBe('modulos');
});

test('a link leads within the file, or to its whole address, or stays as words', () => {
  const inside = (path: string, fragment?: string) =>
    path === '' && fragment === 'sí' ? '#d1' : undefined;
  const settled = (href: string, siteUrl?: string) =>
    settledAddress(href, { opens: openable, inside, siteUrl });
  expect(settled('#s%C3%AD')).toBe('#d1');
  expect(settled('#no', 'https://example.org')).toBeUndefined();
  expect(settled('/guias/a/#b', 'https://example.org')).toBe('https://example.org/guias/a/#b');
  expect(settled('/guias/a/')).toBeUndefined();
  expect(settled('tel:100')).toBe('tel:100');
  expect(settled('javascript:x()', 'https://example.org')).toBeUndefined();
});
