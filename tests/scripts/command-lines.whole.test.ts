import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ownFolder, root, run } from '../support/command.ts';

const folder = ownFolder();

describe('one line, whatever happens', () => {
  const ofProjects = ['new', 'status', 'cite', 'impact', 'review', 'export', 'verify-sources'];
  test.each(ofProjects)('%s where there is no project', (script) => {
    const args = script === 'impact' ? ['cp'] : script === 'new' ? ['norma', 'ley-1'] : [];
    const { status, lines } = run([join(root, 'scripts', `${script}.ts`), ...args], {
      cwd: folder,
    });
    expect([status, lines]).toEqual([2, [expect.stringMatching(/^En .* no hay un proyecto/)]]);
  });

  test('what is told of a tree that cannot be read whole says so', () => {
    const cwd = mkdtempSync(join(folder, 'roto-'));
    mkdirSync(join(cwd, 'src/data/instruments'), { recursive: true });
    mkdirSync(join(cwd, 'src/data/services'));
    writeFileSync(join(cwd, 'src/data/services/rota.yaml'), 'id: [\n');
    const { status, lines } = run([join(root, 'scripts/status.ts')], { cwd });
    expect(status).toBe(2);
    expect(lines).toContain(
      'Un archivo no se lee, y lo que sigue no lo cuenta: «npm run check» dice cuáles y por qué.',
    );
  });

  const passage = '{"id":1,"text":"Ley 30364","lang":"es"}\n';
  test('whoever reads may have read enough', () => {
    writeFileSync(join(folder, 'pasajes.jsonl'), passage.repeat(2000));
    const { status, stdout, stderr } = spawnSync(
      'bash',
      [
        '-c',
        `"${process.execPath}" scripts/cite.ts < "${join(folder, 'pasajes.jsonl')}" | head -1; echo "\${PIPESTATUS[0]}"`,
      ],
      { cwd: root, encoding: 'utf8' },
    );
    expect([status, stderr, stdout.trim().split('\n').at(-1)]).toEqual([0, '', '0']);
  });

  test.skipIf(!existsSync('/dev/full'))('a disk that is full', () => {
    const { status, stderr } = spawnSync(
      'bash',
      ['-c', `echo '${passage.trim()}' | "${process.execPath}" scripts/cite.ts > /dev/full`],
      { cwd: root, encoding: 'utf8' },
    );
    expect([status, stderr.trim().split('\n')]).toEqual([
      2,
      [expect.stringContaining('el disco está lleno: deja sitio y repite (ENOSPC)')],
    ]);
  });

  test('lines that another program wrote: a mark before the first, one that is none, one without end', () => {
    const long = `{"id":9,"lang":"es","text":"${'a'.repeat(2_000_001)}"}\n`;
    const { status, lines } = run(['scripts/cite.ts'], {
      input: `\uFEFF${passage}\n{"id"\n${long}${passage}`,
    });
    expect(status).toBe(2);
    expect(lines.filter((line) => line.includes('ley-30364'))).toHaveLength(2);
    expect(lines.filter((line) => line.startsWith('Línea'))).toEqual([
      expect.stringMatching(/^Línea 3: texto inesperado/),
      'Línea 4: línea de más de 2 millones de letras; parte el texto.',
    ]);
  });

  test.each([
    ['a file that is none', () => '/no/hay.jsonl', /^No hay un archivo en «\/no\/hay.jsonl»/],
    ['a folder', () => folder, /^No hay un archivo en/],
    ['an empty file', () => written(''), /no trae ninguna pregunta/],
    ['half a line', () => written('{"id":1'), /:1: pregunta inesperada/],
    ['other keys', () => written('{"a":1}'), /:1: pregunta inesperada/],
    [
      'a pattern that is none',
      () => written('{"id":1,"lang":"es","query":"x","want":["("]}'),
      /:1: pregunta/,
    ],
    ['bytes', () => written('\0\u0001\uFFFD'), /:1: pregunta inesperada/],
  ] as [string, () => string, RegExp][])('questions in %s', (_, file, line) => {
    mkdirSync(join(folder, 'sitio/src/data/instruments'), { recursive: true });
    mkdirSync(join(folder, 'sitio/dist/buscar'), { recursive: true });
    const { status, lines } = run([join(root, 'scripts/score-search.ts'), file()], {
      cwd: join(folder, 'sitio'),
    });
    expect([status, lines]).toEqual([2, [expect.stringMatching(line)]]);
  });
  function written(text: string): string {
    const file = join(folder, 'preguntas.jsonl');
    writeFileSync(file, text);
    return file;
  }

  test.each([
    ['__proto__', 'x'],
    ['constructor', 'x'],
    ['guia', 'a'.repeat(5000)],
    ['guia', 'Hola \u202E'],
    ['guia', 'dos\nlíneas'],
  ])('npm run new -- %s …', (kind, name) => {
    const { status, lines } = run(['scripts/new.ts', kind, name]);
    expect([status, lines.length]).toEqual([2, 1]);
  });

  test('a file of answers that is none, too', () => {
    for (const file of ['/no/hay.docx', folder, '/dev/null'])
      expect(run(['scripts/review.ts', '--take', file])).toEqual({
        status: 2,
        lines: [expect.stringMatching(/^No hay un archivo en/)],
      });
  });

  test.each(['0x2', '1e1', ' 2', '2h', '-1', '0'])('hours that are none: %s', (hours) => {
    expect(run(['scripts/review.ts', 'calls', `--hours=${hours}`])).toEqual({
      status: 2,
      lines: [`Horas inesperadas «${hours}»; se esperaba un número de 0.25 a 40.`],
    });
  });

  test('a folder to write in that is not there is not made', () => {
    const cwd = join(folder, 'no-esta');
    expect(run(['scripts/review.ts', 'calls'], { env: { INIT_CWD: cwd } })).toEqual({
      status: 2,
      lines: [expect.stringMatching(/^No hay una carpeta en «.*no-esta»/)],
    });
    expect(existsSync(cwd)).toBe(false);
  });

  test('what changed since a revision in which names have accents', () => {
    const cwd = mkdtempSync(join(folder, 'acentos-'));
    const data = join(cwd, 'src/data/instruments/pe/ley-1');
    mkdirSync(data, { recursive: true });
    mkdirSync(join(cwd, 'src/content/docs'), { recursive: true });
    writeFileSync(join(data, 'instrument.yaml'), 'id: ley-1\n');
    mkdirSync(join(cwd, 'src/data/glossary'));
    writeFileSync(join(cwd, 'src/data/glossary/acción «ñ».yaml'), 'id: x\n');
    const git = (...args: string[]) => spawnSync('git', args, { cwd });
    git('init', '-q');
    git('add', '-A');
    git('-c', 'user.name=x', '-c', 'user.email=x@example.org', 'commit', '-qm', 'x');
    const { lines } = run([join(root, 'scripts/impact.ts'), '--since=HEAD'], { cwd });
    expect(lines.join('\n')).not.toContain('No se pudo leer la revisión');
  });

  test('a sheet that may hold answers is not written over', () => {
    const cwd = mkdtempSync(join(folder, 'hojas-'));
    const make = () => run(['scripts/review.ts', 'calls'], { env: { INIT_CWD: cwd } });
    const sheet = join(cwd, 'revision-calls.csv');
    expect(make().status).toBe(0);
    const blank = readFileSync(sheet, 'utf8');
    expect(make().status).toBe(0);
    writeFileSync(sheet, `${blank}RESPONDIDA`);
    expect(make()).toEqual({
      status: 2,
      lines: [expect.stringMatching(/^Ya hay un revision-calls.csv, y dice otra cosa/)],
    });
    expect(readFileSync(sheet, 'utf8')).toBe(`${blank}RESPONDIDA`);
    expect(readdirSync(cwd).sort()).toEqual(['revision-calls.csv', 'revision-calls.docx']);
  });

  test('what nobody foresaw, unless the trace is asked for', () => {
    const command = join(folder, 'orden.ts');
    const guarded = (what: string) =>
      writeFileSync(
        command,
        `import { readArguments } from ${JSON.stringify(pathToFileURL(join(root, 'scripts/options.ts')).href)};\nreadArguments({ options: {} }, 'x');\n${what}`,
      );
    guarded("throw new TypeError('a\\u001b[2J\\nb');");
    expect(run([command])).toEqual({
      status: 2,
      lines: ['Falló por dentro: a<U+001B>[2J. Con TRACE=1 delante se ve dónde.'],
    });
    expect(run([command], { env: { TRACE: '1' } }).lines.length).toBeGreaterThan(2);
    guarded(
      "await Promise.reject(Object.assign(new Error('x'), { code: 'EACCES', path: '/a.12.tmp' }));",
    );
    expect(run([command])).toEqual({
      status: 2,
      lines: ['/a: falta permiso: dalo y repite (EACCES).'],
    });
  });
});
