import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languageDraft } from '../../scripts/new/language.ts';
import { checkWith, projectWith } from '../support/project.ts';
import { everyDay } from '../support/every-day.ts';
import { root, norm, article, filledNorm } from '../support/drafts.ts';

describe('npm run new', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'nuevo-'));
    mkdirSync(dirname(join(folder, norm)), { recursive: true });
    writeFileSync(join(folder, norm), filledNorm);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const run = (...args: string[]) => {
    const script = join(root, 'scripts/new.ts');
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, lines: (stdout + stderr).trim().split('\n') };
  };

  test('writes, says what is left, and never writes over anything', () => {
    expect(run('articulo', 'ley-32999', '1').lines[0]).toBe(`+ ${article}`);
    expect(run('articulo', 'ley-32999', '1')).toEqual({
      status: 2,
      lines: [`Ya existe ${article}: no se tocó nada.`],
    });
  });
  test.each(
    everyDay<[string[], string]>(
      [
        [[], 'Clases: norma, articulo, guia, protocolo'],
        [['norma'], 'Uso: npm run new -- norma ley-32999'],
        [['escenarios', 'x'], '¿Querías decir escenario?'],
        [
          ['escenario', 'Uno nuevo'],
          'Id inesperado «Uno nuevo»; se esperaba minúsculas, números y guiones.',
        ],
        [['parte', 'guias/nada', 'x'], 'No hay un documento en «guias/nada»'],
        [['norma', 'Ley 1'], 'Id inesperado «Ley 1»'],
        [['articulo', 'ley-3299', '1'], '¿Querías decir ley-32999?'],
        [['articulo', 'ley-32999', '1 bis'], 'Número inesperado «1 bis»'],
        [['guia', '¿?'], 'Título inesperado «¿?»'],
        [['regla', 'Mala'], 'Nombre inesperado «Mala»'],
        [['descarga', 'Más'], 'Nombre inesperado «Más»'],
        [['descarga', 'csv'], 'Falta src/export/manifest.ts'],
        [['regla', 'no-such-place'], 'Falta src/checker/rules/index.ts'],
      ],
      7,
    ),
  )('2, with one line: %j', (args, line) => {
    const { status, lines } = run(...args);
    expect(status).toBe(2);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(line);
  });
});

describe('a new language', () => {
  const path = 'src/data/languages/qu.yaml';
  const service = (id: string, role: string, value: string) => ({
    [`src/data/services/${id}.yaml`]: readFileSync(
      join(root, 'src/data/services/pnp-105.yaml'),
      'utf8',
    )
      .replace('id: pnp-105', `id: ${id}`)
      .replace('role: police', `role: ${role}`)
      .replace("value: '105'", `value: '${value}'`),
  });
  const { registry } = projectWith({
    ...service('the-police', 'police', '901'),
    ...service('the-line', 'violence', '902'),
  });
  const [, waiting = ''] = Object.entries(languageDraft('qu', registry).files)[0] ?? [];
  /** What the check says of the file. */
  const errors = (text: string) =>
    checkWith({ [path]: text }).findings.filter(
      ({ severity, file }) => severity === 'error' && file === path,
    );

  test('waits with six sentences, and holds no word of it', () => {
    expect(waiting.match(/- says:/g)).toHaveLength(6);
    expect(waiting).toContain('state: waiting');
    expect(waiting).toContain('call 901. If you want to talk to somebody, call 902.');
    expect(errors(waiting)).toEqual([]);
  });
  test.each([
    ['a sentence in it', waiting.replace('  - says:', "  - text: 'xxxx'\n    says:")],
    ['an audio', `${waiting}audio:\n  file: qu.mp3\n  voice: xxxx\n  recordedOn: 2026-11-29\n`],
    ['a signature with nothing signed', waiting.replace('state: waiting', 'state: signed')],
    ['five sentences', waiting.slice(0, waiting.lastIndexOf('  - says:'))],
  ])('is refused with %s', (_, text) => {
    expect(errors(text)).not.toEqual([]);
  });
  test('is taken once it is signed, whole', () => {
    const signed = `${waiting
      .replace('state: waiting', 'state: signed')
      .replaceAll('  - says:', "  - text: 'xxxx'\n    says:")}variety: de un lugar
audio:
  file: qu.mp3
  voice: una persona
  recordedOn: 2026-11-29
writtenBy: una persona
checkedBy: otra persona
signedOn: 2026-11-29
`;
    expect(errors(signed)).toEqual([]);
  });
});
