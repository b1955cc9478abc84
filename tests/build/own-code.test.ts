import { describe, expect, test } from 'vitest';
import { renderedPage } from '../../src/html/rendered.ts';
import { parseHtml } from '../../src/html/tree.ts';
import { foreignCode } from '../../src/build/own-code.ts';
import { policiesOf } from '../../src/safe/policy.ts';

const own = new Set(['ours()', 'a{}']);
const read = (body: string) => {
  const html = `<!doctype html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`;
  return renderedPage('guias/a/', html, parseHtml(html));
};
const found = (body: string) =>
  foreignCode([read(body)], own, '/x/_astro/').map(({ text }) => text);

describe('only what the project made is trusted', () => {
  test.each([
    ['ours', '<style>a{}</style><script type="module">ours()</script>', []],
    ['with space around it', '<script>\n ours() \n</script>', []],
    ['two sheets of ours', '<style>a{}a{}</style>', []],
    ['data', '<script type="application/ld+json">{}</script>', []],
    ['a file of ours', '<script type="module" src="/x/_astro/a.js"></script>', []],
    ['a script of somebody else', '<p>x</p><script>alert(1)</script>', ['alert(1)']],
    ['in capitals', '<SCRIPT>alert(1)</SCRIPT>', ['alert(1)']],
    ['ours with something more', '<script>ours();alert(1)</script>', ['ours();alert(1)']],
    ['a style of somebody else', '<style>b{}</style>', ['b{}']],
    [
      'a file of another site',
      '<script src="https://example.org/a.js"></script>',
      ['https://example.org/a.js'],
    ],
    ['a file of another folder', "<script src='/datos/a.js'></script>", ['/datos/a.js']],
    [
      'a file that climbs out',
      '<script src=/x/_astro/../datos/a.js></script>',
      ['/x/_astro/../datos/a.js'],
    ],
    ['what looks like a file', '<script data-src="/x/_astro/a.js">alert(1)</script>', ['alert(1)']],
    [
      'what looks like data',
      `<script data-x='type="application/ld+json"'>alert(1)</script>`,
      ['alert(1)'],
    ],
    ['an attribute with >', `<script data-x="a>b">alert(1)</script>`, ['alert(1)']],
    ['a script within a drawing', '<svg><script>alert(1)</script></svg>', ['alert(1)']],
    [
      'a file within a drawing',
      '<svg><script href="https://example.org/a.js"></script></svg>',
      ['https://example.org/a.js'],
    ],
    ['a script that does not end', '<script>alert(1)', ['alert(1)</body></html>']],
  ])('%s', (_, html, expected) => expect(found(html)).toEqual(expected));
});

test.each(['<script data-src="/x/_astro/a.js">alert(1)</script>', '<style>b{}</style>'])(
  'whatever enters a policy was asked whose it is: %s',
  (body) => {
    const page = read(body);
    const policy = [...(policiesOf([page]).get('documents') ?? new Map<string, string[]>())];
    expect(
      policy.flatMap(([, sources]) => sources).some((each) => each.startsWith("'sha256-")),
    ).toBe(true);
    expect(foreignCode([page], own, '/x/_astro/')).toHaveLength(1);
  },
);
