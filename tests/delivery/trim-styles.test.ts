import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../src/html/tree.ts';
import { renderedPage } from '../../src/html/rendered.ts';
import { trimStyles, usedRules } from '../../src/delivery/trim-styles.ts';

describe('the rules that a page can use', () => {
  const names = new Set(['a', 'caja', 'x-1', 'año']);
  test.each([
    ['p{margin:0}', 'p{margin:0}'],
    ['.a{top:0}.b{top:1px}', '.a{top:0}'],
    ['.a,.b,p{top:0}', '.a,p{top:0}'],
    ['.a .b{top:0}#año{top:0}', '#año{top:0}'],
    ['.x-1{top:0}.x-2{top:0}.x{top:0}', '.x-1{top:0}'],
    ['.a:not(.b){top:0}:is(.b,.a){top:0}', '.a:not(.b){top:0}:is(.b,.a){top:0}'],
    ['main:has(.b) .a{top:0}main:has(.caja) .a{top:0}', 'main:has(.caja) .a{top:0}'],
    ['a[href=".b"]{top:0}a[title="x,.b"]{left:0}', 'a[href=\\.b]{top:0}a[title="x,.b"]{left:0}'],
    [':is(.b,.c){top:0}p:where(.b,.a) a{top:0}', 'p:where(.b,.a) a{top:0}'],
    ['@media print{.b{top:0}.a{top:0}}', '@media print{.a{top:0}}'],
    ['@media print{.b{top:0}}p{top:0}', 'p{top:0}'],
    [
      '@page{margin:1cm;@bottom-right{content:"x"}}',
      '@page{margin:1cm;@bottom-right{content:"x"}}',
    ],
    ['.a:before{content:"}{.b"}.b{top:0}', '.a:before{content:"}{.b"}'],
  ])('%s', (css, expected) => {
    expect(usedRules(css, names)).toBe(expected);
  });
  test('what is not CSS stops the build', () => {
    expect(() => usedRules('.a{top:0}}', names)).toThrow();
  });
});

test('pages of one section share a sheet; what a script names stays', () => {
  const css = '<style>.a{top:0}.b{top:1px}.c{top:2px}.d{top:3px}.e{top:4px}</style>';
  const pages = [
    { path: 'guias/x/', html: `${css}<p class="a">` },
    { path: 'en/guias/x/', html: `${css}<p id="q" class="b q"><script>f("c")</script>` },
    { path: 'buscar/', html: `${css}<script src="/x.js"></script>` },
    { path: '404.html', html: `${css}<script type="application/ld+json">{"a":"a"}</script>` },
  ];
  const rendered = pages.map(({ path, html }) => {
    const whole = `<meta charset="utf-8">${html}`;
    return renderedPage(path, whole, parseHtml(whole));
  });
  const sheets = trimStyles(rendered, 'g(`d e`)').map(({ styles }) => styles[0]?.text);
  expect(sheets).toEqual([
    '.a{top:0}.b{top:1px}.c{top:2px}',
    '.a{top:0}.b{top:1px}.c{top:2px}',
    '.d{top:3px}.e{top:4px}',
    '',
  ]);
});
