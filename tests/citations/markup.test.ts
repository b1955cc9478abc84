import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/citations/extract.ts';
import { parseMarkup } from '../../src/citations/markup.ts';
import { readTree } from '../../src/registry/source-file.ts';
import { everyDay, isWhole } from '../support/every-day.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);
const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).use(remarkMdx);

/** What a parser finds, as lines that can be compared. */
function found(tree: Root, text: string): string[] {
  const { citations, components } = extract(tree, text);
  const at = ({ start, end }: { start: { offset: number }; end: { offset: number } }) =>
    `${start.offset}-${end.offset}`;
  return [
    ...citations.map(
      (each) => `${each.form} ${each.target} ${at(each.place)} «${each.text}» in «${each.context}»`,
    ),
    ...components.map(
      (each) => `<${each.name} ${JSON.stringify(each.attributes)}> ${at(each.place)}`,
    ),
  ];
}

function both(text: string, kind: 'md' | 'mdx'): { young: string[]; old: string[] } {
  const young = parseMarkup(text, kind);
  if (!young.ok) throw new Error(young.reason);
  const old = (kind === 'mdx' ? mdx : markdown).parse(text);
  return { young: found(young.tree, text), old: found(old, text) };
}

describe('the young parser (Sätteri) finds what the old one (remark) finds, in the same places', () => {
  const pages = readTree(root).filter(({ path }) => path.startsWith('src/content/docs/'));
  test('there are pages', () => expect(pages.length).toBeGreaterThan(7));

  test.each(everyDay(pages.map(({ path }) => path)))('%s', (path) => {
    const text = readFileSync(`${root}/${path}`, 'utf8');
    const { young, old } = both(text, path.endsWith('.mdx') ? 'mdx' : 'md');
    expect(young).toEqual(old);
  });

  test('generated pages', () => {
    const random = generator(1410);
    for (let count = 0; count < (isWhole ? 400 : 150); count++) {
      const kind = random(2) === 0 ? 'md' : 'mdx';
      const text = generatedPage(random, kind);
      const { young, old } = both(text, kind);
      expect(young, text).toEqual(old);
    }
  });
});

const link = [
  '[artículo 154-B](norma:cp~art_154-B)',
  '[](norma:cp@2018-09-13~art_158)',
  '**[ñandú 😀](norma:cp)**',
  '[otro](/guias/a/)',
  '[a *b* `c`](norma:ley-1~art_1)',
];
const words = [
  'Hola',
  'ñandú 😀 áéí',
  'texto',
  'con **negrita**',
  'y `código`',
  'nota[^1]',
  'a < b',
  'fin.',
];
const inlineMdx = ['<Reach only="pe">querella</Reach>', '<b>x</b>'];
const flowMdx = [
  '<Provision cite="cp~art_154-B" />',
  '<Penalty\n  cite="cp~art_158"\n/>',
  '<Minute>\n\n1. [uno](norma:cp~art_6)\n2. dos\n\n</Minute>',
  "<Service id='linea-100' />",
];

function generatedPage(random: (limit: number) => number, kind: 'md' | 'mdx'): string {
  const pick = (list: string[]): string => list[random(list.length)] ?? '';
  const inline = (): string =>
    Array.from({ length: 1 + random(6) }, () => {
      const choice = random(10);
      if (choice < 4) return pick(link);
      if (kind === 'mdx' && choice === 4) return pick(inlineMdx);
      // A bare `<` opens a component in MDX.
      return pick(words).replace('<', kind === 'mdx' ? 'o' : '<');
    }).join(' ');
  const block = (): string => {
    switch (random(kind === 'mdx' ? 8 : 7)) {
      case 0:
        return `## ${inline()}`;
      case 1:
        return `- ${inline()}\n- ${inline()}\n  - ${inline()}`;
      case 2:
        return `1. ${inline()}\n\n   ${inline()}`;
      case 3:
        return `| a | b |\n| --- | --- |\n| ${inline()} | ${inline()} |`;
      case 4:
        return `> ${inline()}\n> ${inline()}`;
      case 5:
        return `[^1]: ${inline()}`;
      case 7:
        return pick(flowMdx);
      default:
        return `${inline()}\n${inline()}`;
    }
  };
  const body = Array.from({ length: 1 + random(8) }, block).join('\n\n');
  return `---\ntitle: Año ñ\ntype: page\n---\n\n${body}\n`;
}

/** Mulberry32: the same pages in every run. @returns a whole number from 0 to `limit - 1` */
function generator(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

describe('what cannot be parsed', () => {
  test('says where, in the lines of the file', () => {
    const text = '---\ntitle: A\ntype: page\n---\n\nHola\n\n<Minute>\n';
    const parsed = parseMarkup(text, 'mdx');
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    expect(parsed.place.start).toEqual({ line: 8, column: 1, offset: 35 });
    expect(parsed.reason).toContain('Minute');
  });

  test('plain Markdown is always read', () => {
    expect(parseMarkup('<Minute>\n\n{', 'md').ok).toBe(true);
  });
});
