import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../src/checker/check.ts';
import { checkTree } from '../../src/checker/check-tree.ts';
import { loadProject } from '../../src/documents/project.ts';
import { asOf, checkWith, lineOf, page } from '../support/project.ts';

const base = fileURLToPath(new URL('../fixtures/base', import.meta.url));
let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'check-tree-'));
  cpSync(base, root, { recursive: true });
  for (let index = 0; index < 60; index++) {
    const cited = index % 7 === 0 ? 'ley-1~art_9' : `ley-1~art_${1 + (index % 2)}`;
    write(`p${index}.md`, page(`[artículo](norma:${cited}) y la Ley 99999.`));
    if (index % 5 > 0) write(`en/p${index}.md`, page(`[article](norma:${cited}).`));
  }
  write('p3.md', 'sin cabecera');
  write('p4.md', page('<b', 'code: x\n'));
  write('q5.mdx', page('{'));
  write('p6.md', '');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, content: string): void {
  const file = join(root, 'src/content/docs', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

describe('a tree on disk', () => {
  test('gives the bytes of the pure check', () => {
    const report = checkTree(root, { asOf });
    expect(report.findings.length).toBeGreaterThan(60);
    expect(JSON.stringify(report)).toBe(JSON.stringify(check(loadProject(root), { asOf })));
  });

  test('runs only the rules asked for, and says always what could not be read', () => {
    const { findings } = checkTree(root, { asOf, ruleIds: ['version-exists'] });
    expect(findings.map(lineOf)).toEqual([
      'src/content/docs/p3.md:1:1-1:1 valid-front-matter',
      'src/content/docs/p4.md:5:1-5:5 valid-front-matter',
      'src/content/docs/p6.md:1:1-1:1 readable-file',
      'src/content/docs/q5.mdx:6:1-6:1 valid-markup',
    ]);
  });

  test('outside git, the day is the newest up to which the tree was read', () => {
    const report = checkTree(root);
    expect(report.asOf).toBe('2024-01-01');
  });

  test('a link to nothing is a finding, not a crash', () => {
    const path = 'src/content/docs/gone.md';
    symlinkSync(join(root, 'nowhere.md'), join(root, path));
    const { findings } = checkTree(root, { asOf, ruleIds: [] });
    rmSync(join(root, path));
    const found = findings.find(({ file }) => file === path);
    expect(found?.ruleId).toBe('readable-file');
    expect(found?.message.es).toContain('(ENOENT); se esperaba ');
  });

  test.each<[string, (path: string) => void, string]>([
    ['a link to itself', (path) => symlinkSync(path, `${path}.md`), '.md'],
    ['a link to the folder it is in', (path) => symlinkSync(dirname(path), path), '/'],
    ['a link to a folder above', (path) => symlinkSync(root, path), '/'],
    ['a pipe', (path) => execFileSync('mkfifo', [`${path}.md`]), '.md/'],
  ])('%s is one finding, not a walk without end', (_, make, ending) => {
    const path = 'src/content/docs/nasty';
    make(join(root, path));
    const { findings } = checkTree(root, { asOf, ruleIds: [] });
    rmSync(join(root, path), { force: true });
    rmSync(join(root, `${path}.md`), { force: true });
    const own = findings.filter(({ file }) => file.startsWith(path));
    expect(own.map(({ file, ruleId }) => [file, ruleId])).toEqual([
      [`${path}${ending}`, 'readable-file'],
    ]);
  });

  test.each(['services/tubo.yaml', 'services/tubo', 'instruments/pe/tubo.yaml'])(
    'a pipe among the data is told as what it is: %s',
    (name) => {
      const path = `src/data/${name}`;
      mkdirSync(join(root, dirname(path)), { recursive: true });
      execFileSync('mkfifo', [join(root, path)]);
      const { findings } = checkTree(root, { asOf, ruleIds: [] });
      rmSync(join(root, path));
      const own = findings.filter(({ file }) => file.startsWith(path));
      expect(own.map(({ ruleId }) => ruleId)).toEqual(['readable-file']);
      expect(own[0]?.message.es).toContain('no es un archivo ni una carpeta');
    },
  );

  test.each([
    ['a.md', 'a.mdx'],
    ['a.md', 'a/index.md'],
    ['Guias/a.md', 'guias/a.md'],
    ['en.md', 'en/index.md'],
  ])('%s beside %s: both are named', (first, second) => {
    const folder = 'src/content/docs/';
    const files = { [folder + first]: page('Hola.'), [folder + second]: page('Hola.') };
    const found = checkWith(files).findings.filter(({ ruleId }) => ruleId === 'one-source');
    expect(found).toHaveLength(1);
    expect([found[0]?.file, ...(found[0]?.related ?? []).map(({ file }) => file)].sort()).toEqual(
      [folder + first, folder + second].sort(),
    );
  });

  test('a root that is not there throws', () => {
    expect(() => checkTree(join(root, 'nowhere'), { asOf })).toThrow('ENOENT');
  });
});
