import { describe, expect, test } from 'vitest';
import { kindOf } from '../../src/addresses/section.ts';
import { parseHtml } from '../../src/html/tree.ts';
import { renderedPage } from '../../src/html/rendered.ts';
import { choicesIn, fragmentOf } from '../../src/safe/choices.ts';
import {
  headerRules,
  headersFile,
  headersFor,
  readHeadersFile,
} from '../../src/delivery/headers.ts';
import { policiesOf, policyOfPage, policyText } from '../../src/safe/policy.ts';

describe('what a reader switched on, in the fragment', () => {
  test.each([
    ['', { letters: '', anchor: '' }],
    ['#penas', { letters: '', anchor: '' }],
    ['#~d', { letters: 'd', anchor: '' }],
    ['#~ds/si-te-chantajean', { letters: 'ds', anchor: 'si-te-chantajean' }],
    ['#~', { letters: '', anchor: '' }],
  ])('%s', (fragment, choices) => {
    expect(choicesIn(fragment)).toEqual(choices);
  });
  test.each([
    ['#~d/%', { letters: 'd', anchor: '%' }],
    ['#~d/%E0%A4', { letters: 'd', anchor: '%E0%A4' }],
  ])('%s, which is no escape, is taken as it stands', (fragment, choices) => {
    expect(choicesIn(fragment)).toEqual(choices);
  });
  test('a place alone leaves what was chosen as it was', () => {
    const before = choicesIn('#~d');
    expect(choicesIn('#qu%C3%A9', before)).toEqual({ ...before, anchor: 'qué' });
    expect(choicesIn('#~', before)).toEqual(choicesIn(''));
  });
  test('is written as it is read', () => {
    for (const fragment of ['', '#~d', '#~s', '#~ds/qu%C3%A9'])
      expect(fragmentOf(choicesIn(fragment))).toBe(fragment);
    expect(fragmentOf({ letters: '', anchor: 'a' })).toBe('#a');
  });
});

describe('policies', () => {
  const pages = [
    { path: 'guias/a/', html: '<style>a{}</style><script type="module">1</script>' },
    {
      path: 'en/buscar/',
      html: '<style>a{}</style><script>2</script><script src="x.js"></script>',
    },
    { path: 'salir/', html: '<p>x</p><script type="application/ld+json">{}</script>' },
  ];
  const policies = policiesOf(
    pages.map(({ path, html }) => {
      const whole = `<meta charset="utf-8">${html}`;
      return renderedPage(path, whole, parseHtml(whole));
    }),
  );
  test('each kind of page has one, made of what its pages hold', () => {
    expect(
      ['', 'en/', '404.html', 'en/guias/a/', 'normas/', 'en/buscar/', '/salir/', 'g/05/'].map(
        kindOf,
      ),
    ).toEqual(['pages', 'pages', 'pages', 'documents', 'records', 'search', 'exit', 'documents']);
    const reading = policyText(policies.get('documents') ?? new Map(), 'header');
    expect(reading).toContain(
      "default-src 'none'; script-src 'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='; style-src 'sha256-",
    );
    expect(reading).toContain("require-trusted-types-for 'script'");
    expect(reading).not.toContain('unsafe');
    const search = policyText(policies.get('search') ?? new Map(), 'header');
    expect(search).toContain("'wasm-unsafe-eval'");
    expect(search).not.toContain('trusted-types');
    expect(policyText(policies.get('exit') ?? new Map(), 'header')).toContain("script-src 'none'");
  });
  test('a meta says all but what it may not', () => {
    const policy = policies.get('documents') ?? new Map();
    expect(policyText(policy, 'meta')).toBe(
      policyText(policy, 'header').replace("frame-ancestors 'none'; ", ''),
    );
  });
  const pageOf = (html: string) => {
    const whole = `<meta charset="utf-8">${html}`;
    return renderedPage('guias/a/', whole, parseHtml(whole));
  };
  test('a page allows what it holds and nothing that only others of its kind hold', () => {
    const own = policies.get('documents') ?? new Map();
    const sources = (html: string, name: string) =>
      policyOfPage('documents', own, pageOf(html)).get(name);
    expect(sources('<style>a{}</style><p>x</p>', 'script-src')).toEqual(["'none'"]);
    expect(sources('<p>x</p>', 'style-src')).toEqual(["'none'"]);
    for (const name of ['script-src', 'style-src'])
      expect(sources(pages[0]?.html ?? '', name)).toEqual(own.get(name));
    expect(policyOfPage('documents', own, pageOf('')).get('base-uri')).toEqual(["'none'"]);
  });
  test('among the papers, only a page that asks for a program allows one', () => {
    const own = new Map([
      ['script-src', ["'self'", "'sha256-x'"]],
      ['base-uri', ["'none'"]],
    ]);
    const said = (kind: 'papers' | 'search', html: string) =>
      policyText(policyOfPage(kind, own, pageOf(html)), 'meta');
    expect(said('papers', '<main><a href="/x/">x</a></main>')).toBe(
      "script-src 'none'; base-uri 'none'",
    );
    const allowed = "script-src 'self'; base-uri 'none'";
    expect(said('papers', '<div data-modulo="/_astro/a.js"></div>')).toBe(allowed);
    expect(said('search', '<main></main>')).toBe(allowed);
  });
  test('the rules for hosts say each header once for each address, and read back as written', () => {
    const rules = headerRules(policies, ['buscar', 'guias', 'salir'], '/x/');
    expect(readHeadersFile(headersFile(rules))).toEqual(rules);
    for (const path of [
      '/x/',
      '/x/en/',
      '/x/guias/a/',
      '/x/en/buscar/',
      '/x/salir/',
      '/x/_astro/a.js',
    ]) {
      const names = rules
        .filter(({ pattern }) =>
          pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : pattern === path,
        )
        .flatMap(({ headers }) => headers.map(([name]) => name));
      expect(new Set(names).size, path).toBe(names.length);
    }
    expect(headersFor(rules, '/x/en/salir/').get('Clear-Site-Data')).toBe('"cache", "storage"');
    expect(headersFor(rules, '/x/guias/a/').get('Cache-Control')).toBe('no-cache');
    expect(headersFor(rules, '/x/otra').get('Referrer-Policy')).toBe('no-referrer');
  });
});
