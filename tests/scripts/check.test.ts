import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { page } from '../support/project.ts';
import { everyDay, isWhole } from '../support/every-day.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const script = join(root, 'scripts/check.ts');
let tree = '';

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'check-'));
  cpSync(join(root, 'tests/fixtures/base'), tree, { recursive: true });
  mkdirSync(join(tree, 'src/content/docs/en'), { recursive: true });
  write('es', 'artículo 1', 'ley-1~art_1');
  write('en', 'article 1', 'ley-1~art_1');
});
afterAll(() => rmSync(tree, { recursive: true, force: true }));

function write(lang: 'es' | 'en', text: string, ref: string): void {
  const folder = lang === 'en' ? 'en/' : '';
  writeFileSync(join(tree, `src/content/docs/${folder}a.md`), page(`[${text}](norma:${ref})`));
}

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    cwd: tmpdir(),
    env: { ...process.env, INIT_CWD: tmpdir() },
  });
  return { status, stdout, stderr };
}

describe('npm run check', () => {
  test('0 when nothing is wrong', () => {
    const { status, stdout } = run('--root', tree, '--as-of', '2024-01-01');
    expect(status).toBe(0);
    expect(stdout).toContain('0 errores');
  });

  test('1 when something is', () => {
    write('es', 'artículo 9', 'ley-1~art_9');
    const { status, stdout } = run(
      '--root',
      tree,
      '--as-of',
      '2024-01-01',
      '--format',
      'json',
      '--lang',
      'en',
    );
    write('es', 'artículo 1', 'ley-1~art_1');
    expect(status).toBe(1);
    expect(stdout).toContain('Unexpected provision');
  });

  test.runIf(isWhole)('--draw changes what is written, so it goes with --fix', () => {
    const { status, stderr } = run('--root', tree, '--draw');
    expect(status).toBe(2);
    expect(stderr).toContain('va con --fix');
  });

  test('a page is named to draw it, and for nothing else', () => {
    const { status, stderr } = run('--root', tree, 'guias/a');
    expect([status, stderr]).toEqual([2, expect.stringContaining('va con --fix --draw')]);
  });

  test('--fix leaves typed values; --fix --draw draws them and says the law with them', () => {
    const files = ['', 'en/'].map((folder) => join(tree, `src/content/docs/${folder}a.mdx`));
    const text = [
      'La pena del [artículo 1](norma:ley-1~art_1) es de 2 a 4 años de cárcel.',
      'The penalty of [article 1](norma:ley-1~art_1) is 2 to 4 years in prison.',
    ].map((body) => page(body));
    for (const [index, file] of files.entries()) {
      rmSync(file.replace('.mdx', '.md'));
      writeFileSync(file, text[index] ?? '');
    }
    const read = () => files.map((file) => readFileSync(file, 'utf8'));
    expect(run('--root', tree, '--as-of', '2024-01-01', '--fix').status).toBe(0);
    expect(read()).toEqual(text);
    const draw = (...pages: string[]) =>
      run('--root', tree, '--as-of', '2024-01-01', '--fix', '--draw', ...pages);
    expect(draw('guias/nada').stderr).toContain('Página inesperada «guias/nada»');
    if (isWhole) expect(draw('otra').status).toBe(2);
    expect(read()).toEqual(text);
    const { status, stdout, stderr } = draw('a');
    const drawn = read();
    for (const file of files) rmSync(file);
    write('es', 'artículo 1', 'ley-1~art_1');
    write('en', 'article 1', 'ley-1~art_1');
    expect(status).toBe(0);
    expect(stdout).toContain('0 errores');
    expect(
      stderr.match(/^Cambió src\/content\/docs\/(?:en\/)?a\.mdx \(\d lugares\)$/gm),
    ).toHaveLength(2);
    for (const each of drawn)
      expect(each).toContain('<Penalty of="ley-1~art_1#base" only="prison" />');
  });

  test('1, and every file named, when files are broken', () => {
    writeFileSync(join(tree, 'src/data/services/linea-1.yaml'), 'id: [\n');
    writeFileSync(join(tree, 'src/content/docs/b.md'), '');
    const { status, stdout, stderr } = run('--root', tree);
    rmSync(join(tree, 'src/content/docs/b.md'));
    cpSync(
      join(root, 'tests/fixtures/base/src/data/services/linea-1.yaml'),
      join(tree, 'src/data/services/linea-1.yaml'),
    );
    expect(status).toBe(1);
    expect(stderr).toBe('');
    expect(stdout).toContain('src/data/services/linea-1.yaml:1:5-1:5 error valid-yaml');
    expect(stdout).toContain('src/content/docs/b.md:1:1-1:1 error readable-file');
  });

  test.each(
    everyDay(
      [
        [['--format', 'xml'], 'Formato inesperado «xml»; se esperaba human, json, github o sarif.'],
        [['--lang', 'fr'], 'Idioma inesperado «fr»; se esperaba es o en.'],
        [
          ['--as-of', '2024-02-30'],
          'Fecha inesperada «2024-02-30»; se esperaba un día que exista, AAAA-MM-DD.',
        ],
        [['--root', '/no/such/folder'], 'No se pudo leer la carpeta /no/such/folder'],
        [['--nada'], 'Opción inesperada «--nada»; se esperaba: npm run check'],
        [['suelto'], 'Opción inesperada «suelto»'],
      ],
      6,
    ),
  )('2, with one line, when it cannot run: %j', (args, line) => {
    const { status, stdout, stderr } = run('--root', tree, ...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(line);
  });

  test('2 when there is nothing to check', () => {
    const empty = mkdtempSync(join(tmpdir(), 'empty-'));
    const { status, stderr } = run('--root', empty);
    rmSync(empty, { recursive: true });
    expect(status).toBe(2);
    expect(stderr).toContain('No hay nada que revisar');
  });

  test('the day is that of the last commit, on any day it runs; outside git, the newest the tree names', () => {
    expect(run('--root', tree).stdout).toContain('al 2024-01-01');
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x', ...args], {
        cwd: tree,
        env: { ...process.env, GIT_COMMITTER_DATE: '2023-05-06T12:00:00Z' },
      });
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '-m', 'x');
    expect(run('--root', tree).stdout).toContain('al 2023-05-06');
    if (isWhole)
      expect(run('--root', tree, '--as-of', '2022-01-01').stdout).toContain('al 2022-01-01');
  });
});
