import { describe, expect, test } from 'vitest';
import { foreignCode } from '../src/safe/own-code.ts';

const own = new Set(['ours()', 'a{}']);
const found = (html: string) =>
  foreignCode([{ path: 'guias/a/', html }], own, '/x/_astro/').map(({ text }) => text);

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
    ['a file of another folder', "<script src='/datos/a.js'></script>", ["'/datos/a.js'"]],
  ])('%s', (_, html, expected) => expect(found(html)).toEqual(expected));
});
