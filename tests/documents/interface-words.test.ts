import { describe, expect, test } from 'vitest';
import { readWords } from '../../src/documents/interface-words.ts';
import { isAskedFor, usesOf } from '../../src/documents/interface-uses.ts';
import type { Problem } from '../../src/registry/problem.ts';
import { checkWith, lineOf } from '../support/project.ts';

const read = (path: string, content: string) => {
  const problems: Problem[] = [];
  const { files } = readWords([{ path, content }], problems, () => []);
  return { files, problems };
};

describe('words of the interface are read', () => {
  test('with the place of a stretch of a text', () => {
    const { files } = read('src/i18n/es/kit.json', '{\n  "page": { "open": "Uno dos" }\n}\n');
    const [text] = files[0]?.texts ?? [];
    const place = text && files[0]?.placeIn(text, 4, 7);
    expect([place?.start.line, place?.start.column, place?.end.column]).toEqual([2, 26, 29]);
  });

  test('a text that is written with an escape is placed whole', () => {
    const { files } = read('src/i18n/es/kit.json', '{ "page": { "open": "a \\u00f1 dos" } }');
    const [text] = files[0]?.texts ?? [];
    const place = text && files[0]?.placeIn(text, 4, 7);
    expect([place?.start.column, place?.end.column]).toEqual([21, 35]);
  });

  test.each([
    ['a key twice', '{ "page": { "open": "a", "open": "b" } }', 'valid-yaml'],
    ['a number', '{ "page": { "open": 1 } }', 'valid-data'],
    ['an empty text', '{ "page": { "open": "" } }', 'valid-data'],
    ['both sides of a conflict', '<<<<<<< a\n{}\n=======\n{}\n>>>>>>> b\n', 'readable-file'],
    ['an empty file', '', 'readable-file'],
  ])('%s is a problem', (_, content, ruleId) => {
    const { files, problems } = read('src/i18n/es/kit.json', content);
    expect([files.length, problems.map((each) => each.ruleId)]).toEqual([0, [ruleId]]);
  });

  test.each(['src/i18n/fr/kit.json', 'src/i18n/kit.json', 'src/i18n/es/Kit.json'])(
    '%s is told, since nobody would read it',
    (path) => {
      expect(read(path, '{ "page": { "open": "a" } }').problems).toHaveLength(1);
    },
  );
});

test('a text is used where the code of its area, or what imports it, names it', () => {
  const uses = usesOf([
    {
      path: 'src/words/kit.ts',
      content: "import { kitWords } from '../i18n/kit.ts';\nexport const ui = kitWords.es.page;\n",
    },
    {
      path: 'src/views/Kit.astro',
      content:
        "import { ui } from '../words/kit.ts';\nui.open; ui.kinds[kind]; fillCount(ui, 'left', n);\n",
    },
    { path: 'src/views/Other.astro', content: "import { x } from './other.ts';\nx.page.shut;\n" },
  ]);
  const isUsed = (...path: string[]) => isAskedFor(path, uses.get('kit'));
  expect(isUsed('page', 'open')).toBe(true);
  expect(isUsed('page', 'kinds', 'law')).toBe(true);
  expect(isUsed('page', 'left_one')).toBe(true);
  expect(isUsed('page', 'shut')).toBe(false);
  expect(isUsed('other', 'open')).toBe(false);
  expect(isAskedFor(['page', 'open'], uses.get('papers'))).toBe(false);
});

test('a translation with its area alone, and one whole file without the other', () => {
  const { findings } = checkWith({
    'src/i18n/es/kit.json': '{ "page": { "open": ["a", "b"] } }',
    'src/i18n/en/kit.json': '{ "page": { "open": ["a"] } }',
    'src/i18n/es/papers.json': '{ "page": { "open": "a", "shut": "b" } }',
  });
  expect(findings.filter(({ ruleId }) => ruleId === 'interface-translated').map(lineOf)).toEqual([
    'src/i18n/es/kit.json:1:27-1:30 interface-translated',
    'src/i18n/es/papers.json:1:1-1:1 interface-translated',
  ]);
});

test('a file that cannot be read is told as the JSON that it is, and its translation is not told to lack it', () => {
  const { findings } = checkWith({
    'src/i18n/es/kit.json': '{ "page": { "open": "a" "shut": "b" } }',
    'src/i18n/en/kit.json': '{ "page": { "open": "a", "shut": "b" } }',
  });
  const own = findings.filter(({ severity }) => severity === 'error');
  expect(own.map(({ message }) => message.es)).toEqual([
    'JSON inesperado (falta una coma o cerrar [ o {); se esperaba JSON que se pueda leer',
  ]);
});

test('names in braces that one language has and the other lacks are told in words', () => {
  const { findings } = checkWith({
    'src/i18n/es/kit.json': '{ "page": { "open": "a" } }',
    'src/i18n/en/kit.json': '{ "page": { "open": "a {count}" } }',
  });
  const [own] = findings.filter(({ ruleId }) => ruleId === 'interface-placeholders');
  expect(own?.message.es).toBe(
    'Blancos inesperados en «page.open»: {count}; se esperaba ninguno, como en español',
  );
});
