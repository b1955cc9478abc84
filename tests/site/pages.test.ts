import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { pagePath } from '../../src/addresses/paths.ts';
import { hasText } from '../../src/addresses/section.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { readHtml, hastText } from '../../src/html/tree.ts';
import { everyDay } from '../support/every-day.ts';
import { builtFiles, builtPages, dist, pagesToRead } from '../support/site.ts';
import { scriptsIn } from '../support/page-code.ts';

const pages = builtPages();
const validator = new HtmlValidate({ extends: ['html-validate:standard'] });

/** All values of an attribute of a tag. */
function attributes(html: string, tag: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`<${tag}\\b[^>]*\\s${name}="([^"]*)"`, 'g'))].map(
    ([, value = '']) => value,
  );
}

test('there are pages in both languages', () => {
  const english = pages.filter(({ path }) => path.startsWith('/en/')).length;
  expect(pages.length).toBeGreaterThan(100);
  expect(Math.abs(pages.length - 2 * english)).toBeLessThanOrEqual(1); // /404.html has one copy more.
});

test('no page shows the place of a word that nobody filled in', () => {
  const unfilled = pages.filter(({ html }) =>
    />[^<{]*\{[a-zA-Z][\w-]*\}/.test(html.replace(/<(script|style|code|pre)\b[^]*?<\/\1>/g, '')),
  );
  expect(unfilled.map(({ path }) => path)).toEqual([]);
});

test('html-validate, preset standard: no error on any page read; whole documents among them', async () => {
  const problems: string[] = [];
  const read = new Map(everyDay(pagesToRead(), 2).map((page) => [page.path, page]));
  // Where all the parts of a document stand together, an id may stand twice.
  for (const page of everyDay(
    pages.filter(({ path }) => path.endsWith('/completa/')),
    12,
  ))
    read.set(page.path, page);
  for (const { path, html } of read.values()) {
    const report = await validator.validateString(html);
    for (const { messages } of report.results) {
      for (const { ruleId, message, line, column } of messages)
        problems.push(`${path}:${line}:${column} ${ruleId} ${message}`);
    }
  }
  expect(problems).toEqual([]);
});

describe('every page', () => {
  test.each<[string, (page: { path: string; html: string }) => boolean]>([
    ['has no link left in our scheme', ({ html }) => !/["(]norma:/.test(html)],
    ['has one h1', ({ html }) => (html.match(/<h1\b/g) ?? []).length === 1],
    [
      'has the exit first after the skip link',
      ({ html }) =>
        /<body[^>]*>\s*<a class="saltar"[^>]*>[^<]*<\/a>\s*<a class="salir"[^>]*href="\/(en\/)?salir\/"/.test(
          html,
        ),
    ],
    [
      'says its language',
      ({ path, html }) =>
        html.includes(path.startsWith('/en/') ? '<html lang="en">' : '<html lang="es-PE">'),
    ],
    ['has no style attribute', ({ html }) => !/<[^>]*\sstyle="/.test(html)],
    [
      'has no style sheet, font, picture or frame to load',
      ({ html }) =>
        !/<(link[^>]*rel="(stylesheet|preload|modulepreload)"|img|iframe|video|audio|object|embed)\b/.test(
          html,
        ),
    ],
    [
      'says nothing of its subject to a chat',
      ({ html }) =>
        attributes(html, 'meta', 'property').every((name) => name.startsWith('og:')) &&
        html.includes('<meta property="og:title" content="Ruta 1410">'),
    ],
  ])('%s', (_, holds) => {
    expect(pages.filter((page) => !holds(page)).map(({ path }) => path)).toEqual([]);
  });

  test('has one script, the exit with discreet mode; another only where it searches, asks for a date, fills a paper, makes a kit, counts visits, lays a course on a calendar or folds the law of a country', () => {
    const scripts = pages.map(({ path, html }) => ({ path, own: scriptsIn(html) }));
    const exit = scripts[0]?.own[0] ?? '';
    const discreet = scripts[0]?.own.at(-1) ?? '';
    expect(exit).toContain('vacio');
    expect(discreet).toContain('data-modo');
    const lacking = scripts.filter(({ own }) => own[0] !== exit || !own.includes(discreet));
    expect(lacking.map(({ path }) => path)).toEqual([]);
    const more = scripts.filter(
      ({ own, path }) => own.length > 1 && !/\/papeles\/.|\/paises\/[a-z]{2}\//.test(path),
    );
    expect(more.map(({ path }) => path)).toEqual([
      '/buscar/',
      '/en/buscar/',
      '/en/formacion/calendario/',
      '/en/kit/',
      '/en/paises/la-ley/',
      '/en/que-ley-se-aplicaba/',
      '/en/recuento/',
      '/formacion/calendario/',
      '/kit/',
      '/paises/la-ley/',
      '/que-ley-se-aplicaba/',
      '/recuento/',
    ]);
  });

  test('has the script of the exit right after the exit, before anything of the page', () => {
    const late = pages.filter(
      ({ html }) => !/<a class="salir"(?:(?!<\/a>)[^])*<\/a>\s*<script>/.test(html),
    );
    expect(late.map(({ path }) => path)).toEqual([]);
  });
});

describe('the law on the page', () => {
  const cited = pages.filter(({ html }) => html.includes('class="cita"'));

  test('every citation has a name, and its note stands once', () => {
    expect(cited.length).toBeGreaterThanOrEqual(4);
    for (const { path, html } of cited) {
      const numbers = [...html.matchAll(/class="nota"[^>]*><span class="nota-n">([\d.]+)</g)].map(
        ([, n]) => n,
      );
      expect(new Set(numbers).size, path).toBe(numbers.length);
      const names = [...html.matchAll(/<a (?=[^>]*class="cita")([^>]*)>([^]*?)<\/a>/g)].map(
        ([, attributes = '', inner = '']) =>
          (/aria-label="([^"]*)"/.exec(attributes)?.[1] ?? inner.replace(/<[^>]*>/g, '')).trim(),
      );
      expect(names.length, path).toBeGreaterThan(0);
      expect(
        names.filter((name) => !/\p{L}{2}|\d/u.test(name)),
        path,
      ).toEqual([]);
    }
  });

  test('a provision page says what it says, since when, how sure we are, and who cites it', () => {
    const html = pages.find(({ path }) => path === '/normas/cp/art_154-b/')?.html ?? '';
    for (const part of [
      'Texto vigente al 14 de febrero de 2026',
      'Texto vigente desde el 9 de agosto de 2024.',
      'Vigente del 13 de setiembre de 2018 al 8 de agosto de 2024.',
      'acción pública: lo persigue el Estado',
      'acción privada: la persona presenta una querella',
      'href="/guias/imagenes-intimas/que-dice-la-ley/"',
      'href="/normas/dleg-1625/art_3/"',
      '10 a 15 años y 50 a 365 días-multa',
    ]) {
      expect(html).toContain(part);
    }
  });

  test('a route that serves only some says so on its page and where routes are compared', () => {
    const { registry } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
    const only = [...registry.routes.values()].flatMap(({ id, data: { onlyFor } }) =>
      onlyFor ? [{ id, onlyFor }] : [],
    );
    expect(only.length).toBeGreaterThan(1);
    const textAt = (path: string) =>
      hastText(readHtml(pages.find((page) => page.path === path)?.html ?? ''));
    const silent = only.flatMap(({ id, onlyFor }) =>
      (['es', 'en'] as const).flatMap((lang) =>
        [pagePath(`rutas/${id}`, lang), pagePath('rutas', lang)].filter(
          (path) => !textAt(path).includes(onlyFor[lang]),
        ),
      ),
    );
    expect(silent).toEqual([]);
  });

  test('JSON-LD of every provision is a page about Legislation', () => {
    const provisions = pages.filter(({ path }) => /\/normas\/[^/]+\/[^/]+\/$/.test(path));
    expect(provisions.length).toBeGreaterThan(50);
    for (const { path, html } of provisions) {
      const json = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)?.[1] ?? '{}';
      const page = JSON.parse(json) as Record<string, unknown>;
      expect(page['@type'], path).toBe('WebPage');
      const data = page['about'] as Record<string, unknown>;
      expect(data['@type'], path).toBe('Legislation');
      expect(data['legislationIdentifier'], path).toMatch(/^[a-z0-9-]+~/);
      expect(data['legislationDateVersion'], path).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
});

describe('each page also as plain text', () => {
  test('with every citation written out', () => {
    const text = readFileSync(
      join(dist, 'guias/imagenes-intimas/que-dice-la-ley/texto.txt'),
      'utf8',
    );
    expect(text).toMatch(
      /^Difundieron imágenes íntimas mías · parte 6 de 8\n\n# ¿Qué dice la ley hoy\?\n/,
    );
    expect(text).toMatch(/artículo 154-B del Código Penal\[\^\d+\]/);
    expect(text).toMatch(
      /^\[\^\d+\]: Código Penal, art\. 154-B\. Difusión de imágenes.*2 a 5 años y 30 a 120 días-multa\./m,
    );
    expect(text).toContain('| Forma');
    expect(text).not.toMatch(/<[a-z]|norma:|\[object/);
  });

  test('and no character reference in any of them', () => {
    const texts = builtFiles().filter((file) => file.endsWith('texto.txt'));
    expect(texts.length).toBeGreaterThan(2000);
    const spoilt = texts.flatMap((file) => {
      const found = /&#?\w+;/.exec(readFileSync(join(dist, file), 'utf8'));
      return found ? [`${file}: ${found[0]}`] : [];
    });
    expect(spoilt).toEqual([]);
  });

  test('and every page has one', () => {
    const missing = pages.filter(
      ({ path }) =>
        hasText(path.slice(1)) &&
        !path.includes('404') &&
        !existsSync(join(dist, path, 'texto.txt')),
    );
    expect(missing.map(({ path }) => path)).toEqual([]);
  });
});
