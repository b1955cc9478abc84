import { components } from '../../src/documents/component-names.ts';
import { pick } from './random.ts';

const names = [
  ...Object.keys(components),
  'Penalti',
  'script',
  'iframe',
  'div',
  'a',
  'form',
  'X.Y',
  'b',
];
const attributes = [
  'cite',
  'id',
  'ids',
  'title',
  'untitled',
  'href',
  'onclick',
  'style',
  'class',
  'src',
];
const values = [
  ...[
    '="ley-1~art_1"',
    '="ley-9~art_9"',
    '="x"',
    '=""',
    '={"ley-1~art_1"}',
    '={1+1}',
    '',
    '="javascript:x"',
  ],
  ...['="<script>"', "='a\"b'", '={`x`}', '="linea-1"', '="norma:ley-1"'],
];
const addresses = [
  ...[
    'norma:ley-1~art_1',
    'nomra:ley-1~art_1',
    'norma:ley-1@2020-01-02~art_1',
    'norma:',
    'norma:%ZZ',
    '/guias/a/',
  ],
  ...[
    'https://example.org/',
    'javascript:alert(1)',
    '//example.org',
    'data:text/html,x',
    '#a',
    '',
    'tel:100',
  ],
];
const prose = [
  ...[
    'La pena es de 2 a 4 años.',
    'Lo dice el artículo 1 de la Ley 29733.',
    'Hola, {1 + 1}.',
    '{/* nada */}',
  ],
  ...[
    'import fs from "fs"',
    'export const a = 1;',
    '&zwj;x',
    '&#x202e;x',
    '# Título',
    '#### Cuatro',
    '<!-- x -->',
  ],
  ...[
    '| a | b |\n| - | - |\n| 1 | 2 |',
    '> '.repeat(30) + 'x',
    '- '.repeat(20) + 'x',
    '```js\nx\n```',
    '\\{',
    '{',
    '<',
    '}',
  ],
  ...[
    '[x]: javascript:x',
    '[^1]: nota',
    'todxs',
    'plazo de 24 horas',
    '![](x.png)',
    '![x](https://example.org/x.png)',
  ],
];

/** The body of a page out of pieces that people write, rightly and wrongly. */
export function bodyOf(next: () => number): string {
  const element = (): string => {
    const name = pick(names, next);
    const own = Array.from(
      { length: Math.floor(next() * 3) },
      () => ` ${pick(attributes, next)}${pick(values, next)}`,
    );
    return next() < 0.7
      ? `<${name}${own.join('')} />`
      : `<${name}${own.join('')}>\n\n${piece()}\n\n</${name}>`;
  };
  const piece = (): string => {
    const kind = next();
    if (kind < 0.35) return element();
    if (kind < 0.65)
      return `Lo dice el [${pick(['artículo 1', '', 'aquí', '**x**'], next)}](${pick(addresses, next)}).`;
    return pick(prose, next);
  };
  const all = Array.from({ length: 1 + Math.floor(next() * 6) }, piece).join('\n\n');
  const imports =
    next() < 0.7 ? `import { ${Object.keys(components).join(', ')} } from '~/components';\n\n` : '';
  return `${imports}${all}\n`;
}
