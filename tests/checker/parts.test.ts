import { expect, test } from 'vitest';
import { isDocument } from '../../src/registry/schema/page.ts';
import { setApart } from '../../src/html/set-apart.ts';
import { codesOf } from '../../src/safe/discreet-codes.ts';
import { check } from '../../src/checker/check.ts';
import translationExists from '../../src/checker/rules/translation-exists.ts';
import { buildProject } from '../../src/documents/project.ts';

const whole = `---
title: A
type: guide
code: 7
audience: [affected]
purpose: P.
useWhen: w
notFor: n
asOf: 2024-01-01
reviewed: pending
needsReview: [legal, psychology]
version: 2024.01.1
---
Texto.
`;
const part = (extra = '') => `---
title: ¿B?
type: part
part: 1
purpose: Q.
asOf: 2024-01-02
reviewed: pending
version: 2024.01.2
${extra}---
Texto.
`;
const at = (path: string, content: string) => ({ path: `src/content/docs/${path}`, content });
const frontMatters = (files: { path: string; content: string }[]) => {
  const { pages, problems } = buildProject(files);
  return {
    problems: problems.map(({ file, ruleId }) => `${file} ${ruleId}`),
    pages: pages.map(({ frontMatter }) => frontMatter),
  };
};

test('a part takes from its document what it does not say, wherever its file comes', () => {
  const { pages, problems } = frontMatters([at('guias/a/b.mdx', part()), at('guias/a.mdx', whole)]);
  expect(problems).toEqual([]);
  const taken = pages.filter(isDocument).find((page) => page.part !== undefined);
  expect(taken).toEqual({
    title: '¿B?',
    type: 'guide',
    part: 1,
    code: 7,
    audience: ['affected'],
    purpose: 'Q.',
    useWhen: 'w',
    notFor: 'n',
    asOf: '2024-01-02',
    reviewed: 'pending',
    needsReview: ['legal', 'psychology'],
    version: '2024.01.2',
  });
});

test('a part says who reviews it, if not all', () => {
  const files = [at('guias/a.mdx', whole), at('guias/a/b.mdx', part('needsReview: [legal]\n'))];
  const [, taken] = frontMatters(files).pages.filter(isDocument);
  expect(taken?.needsReview).toEqual(['legal']);
});

test('a part without its document is one problem, in its own language', () => {
  const files = [at('en/guias/a.mdx', whole), at('guias/a/b.mdx', part())];
  expect(frontMatters(files).problems).toEqual([
    'src/content/docs/guias/a/b.mdx valid-front-matter',
  ]);
});

test.each([
  ['a folder without a document', 'guias/c/b.mdx', 'en/guias/a/b.mdx', 'valid-front-matter'],
  [
    'a folder without a document, in English',
    'guias/a/b.mdx',
    'en/guias/c/b.mdx',
    'valid-front-matter',
  ],
  ['the folder of another document', 'guias/z/b.mdx', 'en/guias/a/b.mdx', 'translation-exists'],
])('a part that stands alone in %s is one finding', (_, es, en, ruleId) => {
  const documents = ['guias/a.mdx', 'guias/z.mdx', 'en/guias/a.mdx', 'en/guias/z.mdx'];
  const files = [...documents.map((path) => at(path, whole)), at(es, part()), at(en, part())];
  const { findings } = check(buildProject(files), {
    asOf: '2024-01-02',
    rules: [translationExists],
  });
  expect(findings.map((each) => each.ruleId)).toEqual([ruleId]);
});

test('a part may not say what is its document’s', () => {
  const files = [at('guias/a.mdx', whole), at('guias/a/b.mdx', part('code: 8\n'))];
  expect(frontMatters(files).problems).toEqual([
    'src/content/docs/guias/a/b.mdx valid-front-matter',
  ]);
});

test('side by side with others, a part keeps its anchors and notes apart and its headings below its title', () => {
  const html =
    '<h2 id="x">X</h2><p><a href="#x">1</a> <a href="#y">2</a> <a href="/z/#x">3</a></p>' +
    '<section aria-labelledby="x"><h3>Y</h3></section>' +
    '<a data-n="2">Z</a><span class="nota-n">2</span>';
  expect(setApart(html, { name: 'b', part: 3 })).toBe(
    '<h3 id="b-x">X</h3><p><a href="#b-x">1</a> <a href="#y">2</a> <a href="/z/#x">3</a></p>' +
      '<section aria-labelledby="b-x"><h4>Y</h4></section>' +
      '<a data-n="3.2">Z</a><span class="nota-n">3.2</span>',
  );
});

test('in the discreet edition a part stands under the number of its document', () => {
  const paths = ['guias/a/', 'guias/a/b/', 'guias/a/completa/'];
  const codes = codesOf(paths, new Map([['guias/a/', 7]]));
  expect(codes.get('guias/a/')?.path).toBe('g/07/');
  expect(codes.get('guias/a/b/')?.path).toMatch(/^g\/07\/[a-z]\d{4}\/$/);
  expect(codes.get('guias/a/completa/')?.path).toBe('g/07/completa/');
});
