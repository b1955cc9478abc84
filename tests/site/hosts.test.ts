import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { netlifyHeaders, refusedBy } from '../support/hosting.ts';
import { builtFiles, dist } from '../support/site.ts';

const file = readFileSync(join(dist, '_headers'), 'utf8');
const notFound = readFileSync(join(dist, '404.html'), 'utf8');
const folders = [
  ...new Set(builtFiles().flatMap((path) => /^(?:en\/)?[^/]+\//.exec(path)?.[0] ?? [])),
].filter((folder) => folder !== 'en/');

describe('on a host that matches rules with the address asked for, as Netlify says it does', () => {
  test.each(['guias/', 'en/normas/', 'buscar/', 'datos/', 'indice/', 'salir/', '_astro/'])(
    'below /%s there are files to miss',
    (folder) => {
      expect(folders).toContain(folder);
    },
  );

  test('the page that says that nothing is there may use its styles and scripts below every folder', () => {
    const refused = folders.flatMap((folder) => {
      const policy = netlifyHeaders(file, `/${folder}no-existe/`).get('content-security-policy');
      return refusedBy(policy ?? '', notFound).map((what) => `/${folder}no-existe/: ${what}`);
    });
    expect(refused).toEqual([]);
  });

  test.each(['/no-existe/', '/salir/no-existe/', '/en/x', '/guias/x'])(
    'and nobody may put it in a frame: %s',
    (path) => {
      expect(netlifyHeaders(file, path).get('x-frame-options')).toBe('DENY');
    },
  );

  test.each([
    '/salir',
    '/salir/',
    '/en/salir',
    '/datos/normas.json',
    '/texto.txt',
    '/en/texto.txt',
    '/robots.txt',
    '/guias/imagenes-intimas/texto.txt',
    '/guias/imagenes-intimas/',
    '/404.html',
  ])('%s carries a policy', (path) => {
    expect(netlifyHeaders(file, path).get('content-security-policy')).toMatch(
      /^default-src 'none'.*frame-ancestors 'none'/,
    );
  });

  test('the exit keeps nothing, with its last slash and without', () => {
    for (const path of ['/salir', '/salir/', '/en/salir/'])
      expect(netlifyHeaders(file, path).get('clear-site-data'), path).toContain('"cache"');
    expect(netlifyHeaders(file, '/salir/no').has('clear-site-data')).toBe(false);
  });

  test('the file is within what Cloudflare Pages takes: 100 rules, 2,000 characters a line', () => {
    const lines = file.split('\n');
    expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2000);
  });
});

test('the reader of rules joins what two of them say, and knows a segment and the rest', () => {
  const rules = '# note\n/a/*\n  X: 1\n/a/:b/c\n  X: 2\n/d\n  Y: 3\n';
  expect(netlifyHeaders(rules, '/a/z/c').get('x')).toBe('1, 2');
  expect(netlifyHeaders(rules, '/a/z/q/c').get('x')).toBe('1');
  expect(netlifyHeaders(rules, '/d/').get('y')).toBe('3');
  expect(netlifyHeaders(rules, '/d/e').has('y')).toBe(false);
});
