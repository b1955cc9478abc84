import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { citedAt, licenceAt } from '../../src/facts/cited-text.ts';
import { textSum } from '../../src/documents/text-difference.ts';
import { ownSource } from '../../src/facts/site-texts.ts';
import { holdsLaw, holdsRules, readToAt } from '../../src/facts/holds-law.ts';
import { pageCitation } from '../../src/publish/page-citation.ts';
import { SITE_AUTHORS } from '../../src/site.ts';
import { hasUnreleased, releasedChanges } from '../../src/documents/site-changes.ts';

const page = { title: 'One', text: '2026.11.3', asOf: '2026-02-14', path: '/en/guias/a/' };
const copy = {
  release: { version: '2026.11.1', date: '2026-11-24' },
  origin: 'https://a.example',
  day: '2026-11-30',
};

describe('how a page is cited', () => {
  test('in one line: title, text, version, law as of, licence and address', () => {
    expect(pageCitation(page, copy, 'en')).toBe(
      'Ruta 1410 contributors, “One”. Text no. 3 of November 2026. Site version 2026.11.1 (24 November 2026). Law read up to 14 February 2026. In English, CC BY 4.0. https://a.example/en/guias/a/',
    );
    expect(pageCitation({ ...page, path: '/guias/a/' }, copy, 'es')).toBe(
      'Autoras y autores de Ruta 1410, «One». Texto n.º 3 de noviembre de 2026. Versión 2026.11.1 del sitio (24 de noviembre de 2026). Ley leída al 14 de febrero de 2026. En español, CC BY 4.0. https://a.example/guias/a/',
    );
  });

  test('a list in few words, as what each thing in it says is cited there', () => {
    for (const slug of [
      'datos',
      'descargas',
      'camino/mapa',
      'papeles/presentar-hoy',
      'normas',
      'formacion',
      'que-cambio/textos',
      'que-cambio/versiones/2026-12-0',
    ])
      expect(citedAt(slug, 'es'), slug).toEqual({ slug, isBrief: true });
  });

  test('of the pages that compare, what compares laws is cited; a door and a tool are not', () => {
    for (const slug of [
      'paises',
      'paises/la-ley',
      'estado',
      'glosario',
      'servicios',
      'plataformas/tiktok',
    ])
      expect(citedAt(slug, 'en')).toEqual({ slug });
    // What a team begins with is written by hand, and has a number.
    expect(citedAt('equipo', 'es')).toMatchObject({
      text: { number: expect.any(Number) as number },
    });
    for (const slug of ['', 'me-esta-pasando', 'camino', 'camino/a1', 'a-z', 'buscar', '404'])
      expect(citedAt(slug, 'es'), slug).toBeUndefined();
    const line = pageCitation({ title: 'The law', path: '/en/paises/la-ley/' }, copy, 'en');
    expect(line).toBe(
      'Ruta 1410 contributors, “The law”. Site version 2026.11.1 (24 November 2026). In English, CC BY 4.0. https://a.example/en/paises/la-ley/',
    );
  });

  test('an article, by the number of what is said of it and by since when its text holds, if it does', () => {
    const [held, repealed] = [
      citedAt('normas/cp/art_154-b', 'en'),
      citedAt('normas/cp/art_183-a', 'en'),
    ];
    expect(held?.text).toHaveProperty('number');
    expect(held?.force).toContain('9 August 2024');
    expect(repealed?.text).toHaveProperty('number');
    expect(repealed?.force).toBeUndefined();
    // Of a source read long ago, that it is in force today is more than was read.
    expect(citedAt('normas/ley-27942/art_4', 'en')?.force).toBe(
      'In this wording since 13 September 2018.',
    );
  });

  test('an end of the path, in few words: what, of which version and where', () => {
    expect(citedAt('camino/n1', 'en')).toEqual({ slug: 'camino/n1', isBrief: true });
    // What is printed and handed out says so on the screen alone.
    for (const slug of [
      'papeles/presentar-hoy/que-se-aleje',
      'formacion/m2/tarjetas',
      'formacion/escenarios/es-policia/tarjetas',
      'formacion/casos-con-dados-mesa',
      'formacion/de-pie',
      'formatos/t1/corto',
      'formatos/tarjeta-de-crisis',
    ])
      expect(citedAt(slug, 'es')).toEqual({ slug, isBrief: true, isSheet: true });
    const brief = { title: 'Danger', path: '/en/camino/k1/', isBrief: true };
    const address = 'https://a.example/en/camino/k1/';
    expect(pageCitation(brief, copy, 'en')).toBe(
      `Ruta 1410 contributors, “Danger”. Site version 2026.11.1. In English, CC BY 4.0. ${address}`,
    );
    const past = { ...copy, release: { ...copy.release, isPast: true } };
    expect(pageCitation(brief, past, 'en')).toContain(
      'As of 30 November 2026, after version 2026.11.1. In English, CC BY 4.0. https',
    );
    expect(pageCitation(brief, { ...copy, release: undefined }, 'es')).toBe(
      `Autoras y autores de Ruta 1410, «Danger». En español, CC BY 4.0. ${address}`,
    );
  });

  test('a page written by hand, by the number and the day of its last change', () => {
    const text = { number: 4, day: '2026-11-29' };
    expect(pageCitation({ ...page, text }, copy, 'en')).toContain(
      '“One”. Text no. 4 (29 November 2026). Site version 2026.11.1. Law',
    );
    expect(pageCitation({ ...page, text }, copy, 'es')).toContain(
      '«One». Texto n.º 4 (29 de noviembre de 2026). Versión 2026.11.1 del sitio. Ley',
    );
  });

  test('a translation says which Spanish text it translates, or which one stands beside it', () => {
    const text = { number: 14, day: '2026-12-01' };
    const said = (numbers: number[], isTranslated: boolean) =>
      pageCitation({ ...page, text: { ...text, original: { numbers, isTranslated } } }, copy, 'en');
    expect(said([10], true)).toContain(
      'Text no. 14 (1 December 2026). Translates Spanish text no. 10. Site',
    );
    expect(said([10], false)).toContain(
      'Text no. 14 (1 December 2026). In Spanish, text no. 10. Site',
    );
    expect(said([3, 8], true)).toContain('Translates Spanish texts no. 3, 8, in order. Site');
    expect(said([3, 8], false)).toContain('In Spanish, texts no. 3, 8, in order. Site');
    const ours = citedAt('guias/amenazas-y-chantaje', 'es')?.text;
    expect(ours).not.toHaveProperty('original.numbers');
  });

  test('a text by the first signs of its sum, so that any copy can tell whether it is that one', () => {
    const text = { number: 4, day: '2026-11-29', sum: '0123456789ab' };
    expect(pageCitation({ ...page, text }, copy, 'en')).toContain(
      'Text no. 4 (29 November 2026). SHA-256 0123456789ab. Site',
    );
    const now = citedAt('guias/amenazas-y-chantaje', 'es')?.text;
    const own = ownSource('guias/amenazas-y-chantaje', 'es') ?? '';
    expect(now).toHaveProperty('sum', textSum(own));
    // Several pages in one have no text that could be summed.
    expect(citedAt('guias/amenazas-y-chantaje/completa', 'es')?.text).not.toHaveProperty('sum');
  });

  test.each([
    ['formatos/t1', 'CC0 1.0'],
    ['formatos/t1/corto', 'CC0 1.0'],
    ['formatos/hoja-de-llamadas', 'CC0 1.0'],
    ['papeles/denuncia', 'CC0 1.0'],
    ['papeles/presentar-hoy/que-se-aleje', 'CC0 1.0'],
    ['papeles/presentar-hoy', undefined],
    ['formatos', undefined],
    ['formacion/m2/tarjetas', undefined],
    ['guias/amenazas-y-chantaje', undefined],
  ])('the licence of %s that is not the one of texts: %s', (slug, licence) => {
    expect(licenceAt(slug)).toBe(licence);
  });

  test('one that changed after the history that the copy has says so', () => {
    const text = { number: 4, day: '2026-11-29', isPast: true };
    expect(pageCitation({ ...page, text }, copy, 'es')).toContain(
      'Posterior al texto n.º 4 (29 de noviembre de 2026). Versión 2026.11.1 del sitio (24 de',
    );
  });

  test('a whole document in one page, by the day of its last change', () => {
    const told = pageCitation({ ...page, text: { day: '2026-11-29' } }, copy, 'en');
    expect(told).toContain('“One”. Text of 29 November 2026. Site');
    const parts = { day: '2026-11-29', parts: [3, 8] };
    expect(pageCitation({ ...page, text: parts }, copy, 'es')).toContain(
      '«One». Texto del 29 de noviembre de 2026 (sus partes, en orden: n.º 3, 8). Versión',
    );
    const whole = citedAt('guias/amenazas-y-chantaje/completa', 'es')?.text;
    expect(typeof whole === 'object' && (whole.parts?.length ?? 7)).toBe(7);
  });

  test('a provision, by the day since which its text holds, where that is known', () => {
    const force = citedAt('normas/cp/art_176-c', 'es')?.force;
    expect(force).toMatch(/^Texto vigente desde el \d+ de \w+ de \d{4}\.$/);
    expect(pageCitation({ ...page, text: undefined, force }, copy, 'es')).toContain(
      `«One». ${force} Versión`,
    );
    expect(citedAt('normas/cp', 'es')?.force).toBeUndefined();
  });

  test('a page says until when its law was read, or the rules of a platform; one of neither, no day', () => {
    const rules = { ...page, read: 'rules' } as const;
    expect(pageCitation(rules, copy, 'en')).toContain(
      '). Rules read up to 14 February 2026. In English, CC',
    );
    expect(pageCitation(rules, copy, 'es')).toContain(
      '). Reglas leídas al 14 de febrero de 2026. En español, CC',
    );
    expect(pageCitation({ ...page, read: 'neither' }, copy, 'en')).toContain(
      '2026). In English, CC',
    );
    expect(holdsRules('rutas/take-it-down')).toBe(true);
    expect(holdsRules('rutas/querella')).toBe(false);
  });

  test('one of figures or of studies says until when its sources were read, and not the law', () => {
    const studies = { ...page, read: 'sources' } as const;
    expect(pageCitation(studies, copy, 'en')).toContain(
      '). Sources read up to 14 February 2026. In English, CC',
    );
    expect(pageCitation(studies, copy, 'es')).toContain(
      '). Fuentes leídas al 14 de febrero de 2026. En español, CC',
    );
    for (const lang of ['es', 'en'] as const) {
      expect(readToAt('analisis/cifras/que-sirve', lang)).toBe('sources');
      expect(readToAt('analisis/cifras', lang)).toBe('sources');
      expect(readToAt('protocolos/crisis/en-que-se-apoya', lang)).toBe('sources');
      // Its document names its sources in another of its pages.
      expect(readToAt('analisis/cifras/como-citar', lang)).toBe('sources');
      expect(readToAt('guias/me-lo-contaron/que-decir', lang)).toBe('neither');
      expect(readToAt('analisis/cifras/condenas', lang)).toBe('law');
      expect(readToAt('rutas/take-it-down', lang)).toBe('rules');
      expect(readToAt('acerca', lang)).toBe('neither');
    }
  });

  test.each([
    ['rutas/take-it-down', false],
    ['rutas/plataforma-meta', false],
    ['rutas/querella', true],
    ['analisis/cifras', false],
    // Of figures and studies, whatever it cites: no lawyer is asked to read it.
    ['analisis/cifras/como-citar', false],
    ['analisis/cifras/que-sirve', false],
    ['analisis/cifras/condenas', true],
    // Of a document that cites the law, a page that cites none.
    ['guias/acoso-en-linea/estas-a-salvo', false],
    ['protocolos/crisis/en-que-se-apoya', false],
    ['guias/primer-contacto/que-decir', true],
    // The first one stands for all of it.
    ['protocolos/seguridad-digital-del-equipo', true],
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
      'As of 30 November 2026, after version 2026.11.1. Law',
    );
    const force = 'This text in force since 9 August 2024.';
    expect(pageCitation({ ...page, text: undefined, force }, later, 'en')).toContain(
      `${force} As of 30 November 2026, after version 2026.11.1. Law`,
    );
    // A number is of one text alone, in a version or between two.
    const number = { number: 4, day: '2026-11-29' };
    const parts = { day: '2026-11-29', parts: [3, 8] };
    for (const text of [number, parts])
      expect(pageCitation({ ...page, text }, later, 'en')).not.toContain('version');
    // One of which the copy tells only that it is later has no number.
    const past = { ...number, isPast: true };
    expect(pageCitation({ ...page, text: past }, later, 'en')).toContain(
      'As of 30 November 2026, after version',
    );
    expect(
      hasUnreleased('# C\n\n## Not yet\n\n- one\n\n## 2026.11.1 · 2026-11-24\n\n- two\n'),
    ).toBe(true);
    expect(hasUnreleased('# C\n\n## 2026.11.1 · 2026-11-24\n\n- two\n')).toBe(false);
    expect(hasUnreleased('# C\n')).toBe(false);
  });

  test('what it does not know it leaves out; a copy with no address gives the path', () => {
    const bare = { title: 'One', path: '/a/' };
    expect(pageCitation(bare, { ...copy, release: undefined, origin: undefined }, 'en')).toBe(
      'Ruta 1410 contributors, “One”. In English, CC BY 4.0. /a/',
    );
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
    expect(cff['authors']).toEqual([{ name: SITE_AUTHORS }]);
  });
});
