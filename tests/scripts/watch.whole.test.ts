import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { folderWith, lawFile, sources } from '../support/corpus.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const repository = 'https://github.com/crafter-research/legalize-pe/blob/main';
const yaml = (more: string) => `${more}sources:\n  - read: ${repository}/pe/LEY-99900-2020.md\n`;
const project = () =>
  folderWith({
    'src/data/instruments/pe/ley-99900/instrument.yaml': yaml(
      "id: ley-99900\ntype: law\nnumber: '99900'\ntitle: { es: Ley, en: Law }\nshortTitle: { es: Ley 99900, en: Law 99900 }\ndatePublication: 2020-01-01\njurisdiction: pe\nverification: { level: official, readThrough: 2024-01-01 }\n",
    ),
    'src/data/instruments/pe/ley-99900/art_1.yaml': `eId: art_1\nnum: '1'\nheading: { es: Sombra, en: Shadow }\nkind: right\nversions:\n  2020-01-02:\n    summary: { es: Dice., en: Says. }\n    changedBy: ley-99900\n    sources:\n      - read: ${repository}/pe/LEY-99900-2020.md\n    verification: { level: official, readThrough: 2024-01-01 }\n`,
    'src/data/watch/terms.json': readFileSync(join(root, 'src/data/watch/terms.json')),
  });
const law = lawFile('#### **Artículo 1.- Sombra**\nToda persona tiene sombra.', {
  source: sources.lp,
});
const norm = lawFile('Artículo 1. Objeto\nNada que nos toque.', { published: '2024-05-20' });
const corpus = () => folderWith({ 'pe/LEY-99900-2020.md': law, 'pe/LEY-99950-2024.md': norm });

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/watch.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: root },
  });
  return { status, out: stdout.trim(), err: stderr.trim() };
}

describe('npm run watch', { timeout: 60_000 }, () => {
  test('first run, a clean one, a change, strict, one reading accepted', () => {
    const tree = project();
    const folder = corpus();
    const at = ['--root', tree, '--as-of', '2024-06-01', '--corpus'];
    const json = (args: string[]) =>
      JSON.parse(run(...args, '--format', 'json').out) as {
        findings: {
          ruleId: string;
          ref: string;
          related: { file: string; place: { start: { line: number } } }[];
        }[];
      };
    expect(json([...at, folder]).findings.map(({ ruleId }) => ruleId)).toEqual(['reading-missing']);
    expect(run(...at, folder, '--accept-all').status).toBe(0);
    expect(json([...at, folder]).findings).toEqual([]);
    expect(run(...at, folder, '--accept-all')).toMatchObject({
      status: 2,
      err: expect.stringContaining('solo la primera vez') as string,
    });

    const other = folderWith({
      'pe/LEY-99950-2024.md': norm,
      'pe/LEY-99900-2020.md': law.replace('tiene', 'pierde'),
    });
    const [finding] = json([...at, other]).findings;
    expect(finding).toMatchObject({
      ruleId: 'reading-changed',
      ref: 'ley-99900~art_1',
      related: [{ file: 'pe/LEY-99900-2020.md', place: { start: { line: 8 } } }],
    });
    expect(run(...at, other).status).toBe(0);
    expect(run(...at, other, '--strict').status).toBe(1);
    for (const format of ['github', 'sarif'])
      expect(run(...at, other, '--format', format).out).toContain('reading-changed');
    expect(run(...at, other, '--accept', 'ley-99900~art_1').status).toBe(0);
    expect(run(...at, other, '--strict').status).toBe(0);
  });

  test('--diff shows texts in the terminal', () => {
    const { status, out } = run(
      '--root',
      project(),
      '--corpus',
      corpus(),
      '--diff',
      'ley-99900~art_1',
    );
    expect(status).toBe(0);
    expect(out).toContain('pe/LEY-99900-2020.md:8');
  });

  test.each([
    ['no corpus', () => [], /Falta --corpus/],
    ['a folder that is not there', () => ['--corpus', '/no/esta'], /No se pudo leer la carpeta/],
    [
      'an empty folder',
      () => ['--corpus', folderWith({ 'LEEME.txt': 'x' })],
      /No se ha mirado nada/,
    ],
    [
      'a corpus without any of ours',
      () => ['--corpus', folderWith({ 'pe/LEY-99950-2024.md': norm })],
      /No se halló ninguna disposición/,
    ],
    ['a format', () => ['--corpus', 'x', '--format', 'pdf'], /Formato inesperado «pdf»/],
    ['a day', () => ['--corpus', 'x', '--as-of', '2024-02-30'], /Fecha inesperada en --as-of/],
    [
      'a reference',
      () => ['--corpus', corpus(), '--accept', 'ley-99900~art_9'],
      /se esperaba una como: ley-99900~art_1/,
    ],
    ['no reference', () => ['--corpus', corpus(), '--diff', 'hola mundo'], /Referencia inesperada/],
    [
      'two acceptances',
      () => ['--corpus', corpus(), '--accept-new', '--accept-all'],
      /una sola de/,
    ],
    ['a copy without a country', () => ['--corpus', 'x', '--mirror', 'a/b'], /con --country/],
    ['Peru by its code', () => ['--corpus', 'x', '--country', 'pe'], /sin --country/],
    ['another country', () => ['--corpus', 'x', '--country', 'zz'], /País inesperado «zz»/],
    [
      'what is of Peru alone',
      () => ['--corpus', 'x', '--country', 'zz', '--whole'],
      /--whole no se usa con --country/,
    ],
    ['an option', () => ['--corpus', 'x', '--hola'], /se esperaba: npm run watch/],
  ] as [string, () => string[], RegExp][])(
    '%s is told in one line, with exit code 2',
    (_, args, message) => {
      const { status, out, err } = run('--root', project(), ...args());
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err).toMatch(message);
      expect(err.split('\n')).toHaveLength(1);
    },
  );

  test('readings edited by hand stop it, with the file', () => {
    const tree = project();
    cpSync(join(root, 'src/data/watch'), join(tree, 'src/data/watch'), { recursive: true });
    const broken = folderWith({});
    cpSync(tree, broken, { recursive: true });
    spawnSync('mkdir', ['-p', join(broken, 'src/data/readings')]);
    spawnSync('sh', [
      '-c',
      `echo '{"art_1":{"text":"x"}}' > ${join(broken, 'src/data/readings/ley-99900.json')}`,
    ]);
    const { status, err } = run('--root', broken, '--corpus', corpus());
    expect(status).toBe(2);
    expect(err).toContain('src/data/readings/ley-99900.json: valor inesperado');
  });
});
