import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeSum, treeSum } from '../../scripts/code-sum.ts';
import { folderWith } from '../support/corpus.ts';

const others = ['scripts/export.ts', 'scripts/printer.ts', 'scripts/browser.ts'];
const tree = () =>
  folderWith({
    'src/words/frame.ts': 'a',
    'src/styles/site.css': 'a',
    'src/data/services/a.yaml': 'a',
    'src/content/docs/a.mdx': 'a',
    'package-lock.json': 'a',
    ...Object.fromEntries(others.map((file) => [file, 'a'])),
  });

test.each(['src/words/frame.ts', 'src/styles/site.css', 'package-lock.json', ...others])(
  'a change of %s makes every file again',
  (file) => {
    const root = tree();
    const before = codeSum(root);
    writeFileSync(join(root, file), 'b');
    expect(codeSum(root)).not.toBe(before);
  },
);

test.each(['src/data/services/a.yaml', 'src/content/docs/a.mdx'])(
  'a change of %s makes again only what names it',
  (file) => {
    const root = tree();
    const before = codeSum(root);
    writeFileSync(join(root, file), 'b');
    expect(codeSum(root)).toBe(before);
  },
);

test('it is the same in another folder, and another if a file is called otherwise', () => {
  const [root, copy] = [tree(), tree()];
  expect(codeSum(copy)).toBe(codeSum(root));
  writeFileSync(join(copy, 'src/words/more.ts'), '');
  expect(codeSum(copy)).not.toBe(codeSum(root));
});

test('what a run is made of: each file by its path and its bytes, but those that do not count', () => {
  const [root, copy] = [tree(), tree()];
  const sum = (folder: string) => treeSum([folder], (path) => !path.startsWith('src/data/'));
  expect(sum(copy)).toBe(sum(root));
  writeFileSync(join(copy, 'src/data/services/a.yaml'), 'b');
  expect(sum(copy)).toBe(sum(root));
  writeFileSync(join(copy, 'src/content/docs/a.mdx'), 'b');
  expect(sum(copy)).not.toBe(sum(root));
});
