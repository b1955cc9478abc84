import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { citedAt } from '../../src/facts/cited-text.ts';
import { holdsLaw } from '../../src/facts/holds-law.ts';
import { article, pageCitation } from '../../src/publish/page-citation.ts';
import { hasUnreleased, releasedChanges } from '../../src/documents/site-changes.ts';

const page = { title: 'One', text: '2026.11.3', asOf: '2026-02-14', path: '/en/guias/a/' };
const copy = { release: { version: '2026.11.1', date: '2026-11-24' }, origin: 'https://a.example' };

describe('how a page is cited', () => {
  test('in one line: title, text, version, law as of, licence and address', () => {
    expect(pageCitation(page, copy, 'en')).toBe(
      '“One”, Ruta 1410. Text no. 3 of November 2026. Site version 2026.11.1 (24 November 2026). Law read up to 14 February 2026. In English, CC BY 4.0. https://a.example/en/guias/a/',
    );
    expect(pageCitation({ ...page, path: '/guias/a/' }, copy, 'es')).toBe(
      '«One», Ruta 1410. Texto n.º 3 de noviembre de 2026. Versión 2026.11.1 del sitio (24 de noviembre de 2026). Ley leída al 14 de febrero de 2026. En español, CC BY 4.0. https://a.example/guias/a/',
    );
  });

  test('of the pages that compare, what compares laws is cited; a door, a list and a tool are not', () => {
    for (const slug of ['paises/la-ley', 'glosario', 'servicios', 'plataformas/tiktok'])
      expect(citedAt(slug, 'en')).toEqual({ slug });
    for (const slug of ['paises', 'camino/mapa', 'camino/a1', 'papeles/presentar-hoy', 'a-z'])
      expect(citedAt(slug, 'es'), slug).toBeUndefined();
    const line = pageCitation({ title: 'The law', path: '/en/paises/la-ley/' }, copy, 'en');
    expect(line).toBe(
      '“The law”, Ruta 1410. Site version 2026.11.1 (24 November 2026). In English, CC BY 4.0. https://a.example/en/paises/la-ley/',
    );
  });

  test('an end of the path, in few words: what, of which version and where', () => {
    for (const slug of ['camino/n1', 'normas/cp/art_183-a'])
      expect(citedAt(slug, 'en')).toEqual({ slug, isBrief: true });
    // What is printed and handed out says so on the screen alone.
    for (const slug of [
      'papeles/presentar-hoy/que-se-aleje',
      'formacion/m2/tarjetas',
      'formatos/tarjeta-de-crisis',
    ])
      expect(citedAt(slug, 'es')).toEqual({ slug, isBrief: true, isSheet: true });
    const brief = { title: 'Danger', path: '/en/camino/k1/', isBrief: true };
    const address = 'https://a.example/en/camino/k1/';
    expect(pageCitation(brief, copy, 'en')).toBe(
      `“Danger”, Ruta 1410. Site version 2026.11.1. ${address}`,
    );
    const past = { ...copy, release: { ...copy.release, isPast: true } };
    expect(pageCitation(brief, past, 'en')).toContain('Later than site version 2026.11.1. https');
    expect(pageCitation(brief, { ...copy, release: undefined }, 'es')).toBe(
      `«Danger», Ruta 1410. ${address}`,
    );
  });

  test('a page written by hand, by the number and the day of its last change', () => {
    const text = { number: 4, day: '2026-11-29' };
    expect(pageCitation({ ...page, text }, copy, 'en')).toContain(
      'Ruta 1410. Text no. 4 (29 November 2026). Site version',
    );
    expect(pageCitation({ ...page, text }, copy, 'es')).toContain(
      'Ruta 1410. Texto n.º 4 (29 de noviembre de 2026). Versión',
    );
    expect(article({ ...page, text }, copy, 'en')).toMatchObject({
      version: 4,
      dateModified: '2026-11-29',
    });
  });

  test('one that changed after the history that the copy has says so, and gives machines no number', () => {
    const text = { number: 4, day: '2026-11-29', isPast: true };
    expect(pageCitation({ ...page, text }, copy, 'es')).toContain(
      'Posterior al texto n.º 4 (29 de noviembre de 2026).',
    );
    expect(article({ ...page, text }, copy, 'es')).not.toHaveProperty('version');
    expect(article({ ...page, text }, copy, 'es')).not.toHaveProperty('dateModified');
  });

  test('a whole document in one page, by the day of its last change', () => {
    const told = pageCitation({ ...page, text: { day: '2026-11-29' } }, copy, 'en');
    expect(told).toContain('Ruta 1410. Text of 29 November 2026. Site');
    const parts = { day: '2026-11-29', parts: [3, 8] };
    expect(pageCitation({ ...page, text: parts }, copy, 'es')).toContain(
      'Ruta 1410. Texto del 29 de noviembre de 2026 (sus partes, en orden: n.º 3, 8). Versión',
    );
    const whole = citedAt('guias/amenazas-y-chantaje/completa', 'es')?.text;
    expect(typeof whole === 'object' && (whole.parts?.length ?? 7)).toBe(7);
  });

  test('a provision, by the day since which its text holds, where that is known', () => {
    const force = citedAt('normas/cp/art_176-c', 'es')?.force;
    expect(force).toMatch(/^Texto vigente desde el \d+ de \w+ de \d{4}\.$/);
    expect(pageCitation({ ...page, text: undefined, force }, copy, 'es')).toContain(
      `Ruta 1410. ${force} Versión`,
    );
    expect(citedAt('normas/cp', 'es')?.force).toBeUndefined();
  });

  test('a page that holds no law says until when it was read, and not that its law was', () => {
    const rules = { ...page, holdsLaw: false };
    expect(pageCitation(rules, copy, 'en')).toContain(
      '). Read up to 14 February 2026. In English, CC',
    );
    expect(pageCitation(rules, copy, 'es')).toContain(
      '). Leído al 14 de febrero de 2026. En español, CC',
    );
  });

  test.each([
    ['rutas/take-it-down', false],
    ['rutas/plataforma-meta', false],
    ['rutas/querella', true],
    ['analisis/cifras', false],
    ['analisis/cifras/como-citar', true],
    ['analisis/pedidos-al-congreso', true],
    ['analisis/lo-que-vive-una-persona', false],
    ['guias/acoso-en-linea', true],
    ['normas/cp/art_151-a', true],
  ])('the day of %s is one of the law: %s', (slug, isOfLaw) => {
    expect(holdsLaw(slug, 'en')).toBe(isOfLaw);
    expect(holdsLaw(slug, 'es')).toBe(isOfLaw);
  });

  test('a copy with changes that are in no version yet is not that version', () => {
    const later = { ...copy, release: { ...copy.release, isPast: true } };
    expect(pageCitation(page, later, 'en')).toContain(
      'Later than site version 2026.11.1 (24 November 2026). Law',
    );
    expect(article(page, later, 'en').isPartOf).not.toHaveProperty('version');
    expect(
      hasUnreleased('# C\n\n## Not yet\n\n- one\n\n## 2026.11.1 · 2026-11-24\n\n- two\n'),
    ).toBe(true);
    expect(hasUnreleased('# C\n\n## 2026.11.1 · 2026-11-24\n\n- two\n')).toBe(false);
    expect(hasUnreleased('# C\n')).toBe(false);
  });

  test('what it does not know it leaves out; a copy with no address gives the path', () => {
    const bare = { title: 'One', path: '/a/' };
    expect(pageCitation(bare, { release: undefined, origin: undefined }, 'en')).toBe(
      '“One”, Ruta 1410. In English, CC BY 4.0. /a/',
    );
  });

  test('an article has an identity only in a copy that has an address', () => {
    expect(article(page, copy, 'en')).toMatchObject({ '@id': 'https://a.example/en/guias/a/' });
    expect(article(page, { ...copy, origin: undefined }, 'en')).not.toHaveProperty('@id');
  });
});

describe('CITATION.cff', () => {
  const cff = load(readFileSync('CITATION.cff', 'utf8')) as Record<string, unknown>;
  const [release] = releasedChanges(readFileSync('CHANGELOG.md', 'utf8'));

  test('names the last version and its day', () => {
    expect(cff['version']).toBe(release?.version);
    expect(new Date(cff['date-released'] as Date).toISOString().slice(0, 10)).toBe(release?.date);
  });

  test('has what version 1.2.0 of the format asks for, and invents nobody', () => {
    expect(cff['cff-version']).toBe('1.2.0');
    for (const key of ['message', 'title', 'type', 'license'])
      expect(cff[key]).toEqual(expect.any(String));
    expect(cff['authors']).toEqual([{ name: 'Ruta 1410 contributors' }]);
  });
});
