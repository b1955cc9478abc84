import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lawSlug } from '../../src/documents/record-pages.ts';
import { citedAt } from '../../src/facts/cited-text.ts';
import { holdsLaw } from '../../src/facts/holds-law.ts';
import { registry, siteDay } from '../../src/facts/site-facts.ts';
import { allProvisions, textInForce } from '../../src/registry/registry.ts';
import { builtPages, dist } from '../support/site.ts';

const pages = builtPages();
/** The line by which a page is cited, as text. */
const citedIn = (html: string): string | undefined =>
  /<b>(?:Cómo citar|How to cite) \([^)]+\):<\/b>([^<]*)/u
    .exec(html)?.[1]
    ?.replace(/\s+/g, ' ')
    .trim();
const slugOf = (path: string) => path.replace(/^\/(?:en\/)?|\/(?:completa\/)?$/g, '');
const langOf = (path: string) => (path.startsWith('/en/') ? 'en' : 'es');
const lines = pages.flatMap(({ path, html }) => {
  const line = citedIn(html);
  return line === undefined ? [] : [{ path, line }];
});
/** Those of a text of its own; a list, an end of the path and a sheet are cited in few words. */
const isBrief = ({ path }: { path: string }) =>
  citedAt(slugOf(path), langOf(path))?.isBrief === true;
const brief = lines.filter(isBrief);
const cited = lines.filter((each) => !isBrief(each));

test('a document, a norm and a record say how to cite them, each with its own address', () => {
  const folders = new Set(cited.map(({ path }) => path.replace(/^\/en/, '').split('/')[1]));
  for (const folder of [
    'guias',
    'protocolos',
    'analisis',
    'normas',
    'rutas',
    'papeles',
    'conductas',
    'formatos',
    'formacion',
    'paises',
    'acerca',
    'equipo',
    'estado',
  ])
    expect(folders).toContain(folder);
  // Also where an article has a letter, which its address writes small.
  expect(cited.map(({ path }) => path)).toContain('/normas/cp/art_154-b/');
  // The page that holds a whole document gives the address of the document.
  const own = ({ path }: { path: string }) => path.replace(/\/completa\/$/, '/');
  expect(cited.filter((each) => !each.line.endsWith(own(each))).map(({ path }) => path)).toEqual(
    [],
  );
  expect(cited.filter(({ path }) => path.endsWith('/completa/')).length).toBeGreaterThan(50);
  // Forms and papers are given away whole; all else is under the licence of texts.
  const isFree = ({ path }: { path: string }) =>
    /^(?:\/en)?\/(?:formatos|papeles)\/[^/]+\/$/.test(path);
  expect(
    cited.filter((each) => !each.line.includes(isFree(each) ? 'CC0 1.0' : 'CC BY 4.0')),
  ).toEqual([]);
  const repealed = new Set(
    allProvisions(registry)
      .filter((each) => !textInForce(each, siteDay)?.text)
      .map(({ instrument, id }) => lawSlug(`${instrument.id}~${id}`)),
  );
  const isWithoutLaw = ({ line }: { line: string }) =>
    !/(?:Ley leída|Reglas leídas) al|(?:Law|Rules) read up to/.test(line);
  expect(
    cited
      .filter(isWithoutLaw)
      .map(({ path }) => path)
      // What cites no law gives no day.
      .filter((path) => holdsLaw(slugOf(path), langOf(path)))
      // Of an article that is no more, nobody read anything to a day.
      .filter((path) => !repealed.has(slugOf(path)))
      // Of a country, each answer has its day.
      // What a page puts together has its own days too.
      .filter(
        (path) =>
          !/\/(?:formatos|formacion|paises|plataformas|equipo|estado|glosario|kit|recuento|servicios|que-corregimos|que-ley-se-aplicaba|vacios-legales)\//.test(
            path,
          ),
      ),
  ).toEqual([]);
});

test('an English page says which Spanish text it translates, by the number that this one says', () => {
  const numberOf = new Map(
    cited.flatMap(({ path, line }) => {
      const number = / Texto n\.º (\d+) \(/.exec(line)?.[1];
      return number === undefined ? [] : [[path, number] as const];
    }),
  );
  const said = cited.flatMap(({ path, line }) => {
    const number = /(?:Translates Spanish|In Spanish,) text no\. (\d+)\. /.exec(line)?.[1];
    return number === undefined ? [] : [{ path, number }];
  });
  expect(said.length).toBeGreaterThan(350);
  const wrong = said.filter(({ path, number }) => numberOf.get(path.slice(3)) !== number);
  expect(wrong).toEqual([]);
});

test('an end of the path and a list say it in few words, with who made it and the licence, and a question of the path does not', () => {
  const paths = brief.map(({ path }) => path);
  for (const path of [
    '/camino/n1/',
    '/en/camino/n1/',
    '/plataformas/',
    '/en/descargas/',
    '/en/formatos/hoja-de-llamadas/',
    '/en/formatos/t1/corto/',
    '/en/formacion/escenarios/es-policia/tarjetas/',
  ])
    expect(paths).toContain(path);
  expect(paths).not.toContain('/camino/a1/');
  expect(brief.filter(({ path, line }) => !line.endsWith(path))).toEqual([]);
  const form =
    /^(?:Autoras y autores de Ruta 1410, «.*»|Ruta 1410 contributors, “.*”)\. (?:.* )?(?:En español|In English), CC(?: BY 4|0 1)\.0\. \S+$/;
  expect(brief.filter(({ line }) => !form.test(line))).toEqual([]);
});

test('a page written by hand says the number of the newest of its changes, which are told beside it', () => {
  const numbered = cited.flatMap(({ path, line }) => {
    const [, number, sum] =
      /\bText(?:o n\.º| no\.) (\d+) \([^)]*\)\. SHA-256 ([0-9a-f]{12})\. /.exec(line) ?? [];
    return number === undefined ? [] : [{ path, number, sum }];
  });
  expect(numbered.length).toBeGreaterThan(700);
  const newest = ({ path }: { path: string }) =>
    /^N\.?[ºo]\.? (\d+) · .* · SHA-256 (\w+)$/m
      .exec(readFileSync(join(dist, path, 'cambios.txt'), 'utf8'))
      ?.slice(1)
      .join(' ');
  expect(numbered.filter((each) => newest(each) !== `${each.number} ${each.sum}`)).toEqual([]);
  // Several pages in one have a day and no number, as each of them has its own.
  const wholes = cited.filter(({ path }) => path.endsWith('/completa/'));
  expect(wholes.filter(({ line }) => !/ (?:Texto del|Text of) \d+ /.test(line))).toEqual([]);
});

test('a door and a tool do not: they are no source, and weigh less', () => {
  const paths = cited.map(({ path }) => path);
  for (const path of [
    '/',
    '/en/',
    '/me-esta-pasando/',
    '/en/me-esta-pasando/',
    '/a-z/',
    '/salir/',
    '/404.html',
  ])
    expect(paths).not.toContain(path);
});
