import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { headersFor, readHeadersFile } from '../../src/delivery/headers.ts';
import { BASE_PATH } from '../../src/site.ts';
import { builtFiles, dist } from '../support/site.ts';
import { scriptsIn, stylesIn } from '../support/page-code.ts';

/** What only a header may say. */
const headerOnly = new Set(['frame-ancestors', 'report-to', 'report-uri', 'sandbox']);

const rules = readHeadersFile(readFileSync(join(dist, '_headers'), 'utf8'));
/** Every page with its two policies, also the one that only forwards. */
const pages = builtFiles()
  .filter((file) => file.endsWith('.html'))
  .map((file) => {
    const path = BASE_PATH + file.replace(/index\.html$/, '');
    const html = readFileSync(join(dist, file), 'utf8');
    const metas = [
      ...html.matchAll(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/gi),
    ].map(([, content = '']) => content);
    return {
      path,
      html,
      metas,
      header: headersFor(rules, path).get('Content-Security-Policy') ?? '',
    };
  });

/** A policy as directives, without what only a header may say. */
function directives(policy: string): string[] {
  return policy
    .split('; ')
    .filter((directive) => !headerOnly.has(directive.split(' ')[0] ?? ''))
    .sort();
}

/** The sources that a policy allows for scripts or for styles. */
function sourcesOf(policy: string, name: string): string[] {
  const directive = policy.split('; ').find((each) => each.startsWith(`${name} `));
  return directive?.split(' ').slice(1) ?? [];
}

/** The hashes of scripts or styles, as a policy writes them. */
function hashesOf(texts: readonly string[]): string[] {
  return texts
    .filter(Boolean)
    .map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}

describe('the policy of every page', () => {
  test.each<[string, (page: (typeof pages)[number]) => boolean]>([
    [
      'stands once in the page, before any script or style',
      ({ html, metas }) =>
        metas.length === 1 &&
        html.search(/Content-Security-Policy/i) < html.search(/<script|<style|<link|$/),
    ],
    [
      'says in the page what the header says, with the hashes of what it holds alone; a paper that asks for no program allows none',
      ({ path, html, metas, header }) => {
        const isBare = path.includes('/papeles/') && !html.includes(' data-modulo=');
        const said = isBare ? header.replace("script-src 'self' ", 'script-src ') : header;
        const held = new Set(hashesOf([...scriptsIn(html), ...stylesIn(html)]));
        const own = said.replace(/ 'sha256-[^']*'/g, (hash) => (held.has(hash.trim()) ? hash : ''));
        const expected = own.replace(/\b(script|style)-src(?=;|$)/g, "$1-src 'none'");
        return (
          said !== '' && directives(metas[0] ?? '').join('; ') === directives(expected).join('; ')
        );
      },
    ],
    ['forbids frames in the header', ({ header }) => header.includes("frame-ancestors 'none'")],
    [
      'allows every script and style the page holds',
      ({ html, header }) =>
        hashesOf(scriptsIn(html)).every((hash) => sourcesOf(header, 'script-src').includes(hash)) &&
        hashesOf(stylesIn(html)).every((hash) => sourcesOf(header, 'style-src').includes(hash)),
    ],
    [
      'allows nothing by name, and nothing unsafe but the program of the search',
      ({ path, header }) =>
        !/https?:|\*|'unsafe-/.test(
          path.endsWith('/buscar/') ? header.replace("'wasm-unsafe-eval'", '') : header,
        ),
    ],
  ])('%s', (_, holds) => {
    expect(pages.filter((page) => !holds(page)).map(({ path }) => path)).toEqual([]);
  });

  test('is one of 12 at most, and allows no script or style that no page holds', () => {
    const policies = new Set(pages.map(({ header }) => header));
    expect(policies.size).toBeLessThanOrEqual(12);
    const held = new Set(
      pages.flatMap(({ html }) => [...hashesOf(scriptsIn(html)), ...hashesOf(stylesIn(html))]),
    );
    const allowed = [...policies].flatMap((policy) => policy.match(/'sha256-[^']*'/g) ?? []);
    expect(allowed.filter((hash) => !held.has(hash))).toEqual([]);
  });
});
