import { describe, expect, test } from 'vitest';
import { articleOf } from '../../src/facts/cited-text.ts';
import { article } from '../../src/publish/article.ts';

const text = { number: 4, day: '2026-11-29' };
const page = { title: 'One', text, asOf: '2026-02-14', path: '/en/guias/a/', slug: 'guias/a' };
const copy = {
  release: { version: '2026.11.1', date: '2026-11-24' },
  origin: 'https://a.example',
  day: '2026-11-30',
};

describe('a page as schema.org Article', () => {
  test('says where it is, which text it is, who made it and which one it translates', () => {
    const original = { numbers: [3], isTranslated: true };
    const said = { ...page, text: { ...text, original }, translates: '/guias/a/' };
    expect(article(said, copy, 'en')).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Article',
      '@id': 'https://a.example/en/guias/a/',
      url: 'https://a.example/en/guias/a/',
      headline: 'One',
      version: 4,
      identifier: 'en/guias/a#4',
      dateModified: '2026-11-29',
      inLanguage: 'en',
      author: { '@type': 'Organization', name: 'Ruta 1410 contributors' },
      temporalCoverage: '../2026-02-14',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      isPartOf: { '@type': 'WebSite', name: 'Ruta 1410', version: '2026.11.1' },
      translationOfWork: {
        '@type': 'Article',
        url: 'https://a.example/guias/a/',
        inLanguage: 'es',
        version: 3,
      },
    });
  });

  test('gives the number of the original only where it translates that one, and that one alone', () => {
    for (const original of [
      { numbers: [3], isTranslated: false },
      { numbers: [3, 8], isTranslated: true },
    ]) {
      const said = { ...page, text: { ...text, original }, translates: '/guias/a/' };
      expect(article(said, copy, 'en').translationOfWork).not.toHaveProperty('version');
    }
    expect(article(page, copy, 'es')).not.toHaveProperty('translationOfWork');
  });

  test('in short says the least that tells which text it is', () => {
    expect(Object.keys(article({ ...page, isShort: true }, copy, 'es'))).toEqual([
      '@context',
      '@type',
      '@id',
      'url',
      'headline',
      'version',
      'identifier',
      'dateModified',
      'inLanguage',
      'license',
      'author',
    ]);
  });

  test('of one that changed after the history that the copy has, no number and no day', () => {
    const past = article({ ...page, text: { ...text, isPast: true } }, copy, 'es');
    for (const key of ['version', 'identifier', 'dateModified'])
      expect(past).not.toHaveProperty(key);
  });

  test('what is given away whole says so, and nobody is said to publish it', () => {
    const form = article({ ...page, licence: 'CC0 1.0' }, copy, 'es');
    expect(form.license).toBe('https://creativecommons.org/publicdomain/zero/1.0/');
    expect(form).not.toHaveProperty('publisher');
  });

  test('a copy with changes that are in no version yet is not that version', () => {
    const later = { ...copy, release: { ...copy.release, isPast: true } };
    expect(article(page, later, 'en').isPartOf).not.toHaveProperty('version');
  });

  test('it has an identity only in a copy that has an address, and an address in any', () => {
    const bare = article(page, { ...copy, origin: undefined }, 'en');
    expect(bare).not.toHaveProperty('@id');
    expect(bare).toMatchObject({ url: '/en/guias/a/' });
  });

  test('the day of a page that cites no law is not one of the law', () => {
    const said = article({ ...page, read: 'neither' }, copy, 'en');
    expect(said).not.toHaveProperty('temporalCoverage');
  });
});

test.each([
  ['analisis/como-citar', 'whole'],
  ['acerca', 'short'],
  ['equipo', 'short'],
  ['formacion/m1', 'short'],
  ['paises/br', 'short'],
  ['protocolos/crisis/completa', 'short'],
  ['formatos/t5-m', 'short'],
  ['equipo/otro-pais', 'short'],
  ['formatos/tarjeta-de-crisis', undefined],
  ['protocolos/crisis', undefined],
  ['formacion/m1/material', undefined],
  ['paises/la-ley', undefined],
  ['guias/imagenes-intimas', undefined],
  ['guias/imagenes-intimas/completa', undefined],
  ['camino/k1', undefined],
])('machines read %s as an article: %s', (slug, form) => {
  expect(articleOf(slug, 'es')).toBe(form);
  expect(articleOf(slug, 'en')).toBe(form);
});
