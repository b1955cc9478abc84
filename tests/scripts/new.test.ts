import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guideDraft, slugOfTitle } from '../../scripts/new/guide.ts';
import { languageDraft } from '../../scripts/new/language.ts';
import { normDraft } from '../../scripts/new/norm.ts';
import { partDraft } from '../../scripts/new/part.ts';
import { provisionDraft } from '../../scripts/new/provision.ts';
import { recordDraft, recordKinds } from '../../scripts/new/record.ts';
import { formatDraft } from '../../scripts/new/export-format.ts';
import { ruleDraft } from '../../scripts/new/rule.ts';
import type { ExportJob } from '../../src/export/job.ts';
import type { Rule } from '../../src/checker/rule.ts';
import { toFill } from '../../src/registry/to-fill.ts';
import { examplesOf } from '../support/examples.ts';
import { checkWith, lineOf, projectWith } from '../support/project.ts';
import { everyDay } from '../support/every-day.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const norm = 'src/data/instruments/pe/ley-32999/instrument.yaml';
const article = 'src/data/instruments/pe/ley-32999/art_1.yaml';

/** Rules that find something in a tree with some files more; notes are not counted. */
const found = (files: Record<string, string>): string[] =>
  checkWith(files).findings.flatMap(({ severity, ruleId }) =>
    severity === 'info' ? [] : [ruleId],
  );

/** A draft as somebody would fill it, place by place. */
function filled(text: string, words: readonly string[]): string {
  const parts = text.split(toFill);
  expect(parts).toHaveLength(words.length + 1);
  return parts.map((part, index) => part + (words[index] ?? '')).join('');
}
const day = '2023-12-01';
const web = 'https://spij.minjus.gob.pe/';
const filledNorm = filled(normDraft('ley-32999').files[norm] ?? '', [
  ...[
    day,
    'Ley de ejemplo',
    'An example law',
    day,
    'Sirve de ejemplo.',
    'It serves as an example.',
  ],
  ...['El Peruano', web, web, 'official', day],
]);
const { registry } = projectWith({ [norm]: filledNorm });
const drafted = provisionDraft('ley-32999', '1', registry).files;

describe('a new norm', () => {
  test('asks for what it lacks, and for nothing else', () => {
    const { findings } = checkWith(normDraft('ley-32999').files);
    const wanted = findings.filter(({ ruleId }) => ruleId === 'to-fill');
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual(wanted);
    expect(wanted.map(({ message }) => message.es)[3]).toBe(
      'Lugar vacío inesperado en «datePublication»; se esperaba «El día de publicación, AAAA-MM-DD»',
    );
  });
  test('passes once it is filled, with its article', () => {
    const text = filled(drafted[article] ?? '', [
      ...[
        'Objeto',
        'Purpose',
        'definition',
        '2023-12-02',
        'Dice para qué es.',
        'It says what it is for.',
      ],
      ...['ley-32999', web, web, 'official', day],
    ]);
    expect(found({ [norm]: filledNorm, [article]: text })).toEqual([]);
  });
  test.each([
    ['dleg-1800', 'type: legislative-decree', "number: '1800'"],
    ['ds-009-2016-mimp', 'type: supreme-decree', "number: '009-2016-MIMP'"],
    ['mx-cpf', 'jurisdiction: mx', `type: ${toFill}`],
  ])('%s is of its kind', (id, ...lines) => {
    const [text = ''] = Object.values(normDraft(id).files);
    for (const line of lines) expect(text).toContain(line);
    expect(found(normDraft(id).files).every((rule) => rule === 'to-fill')).toBe(true);
  });
  test('an article has a sentence on each key that it must have', () => {
    expect(drafted[article]).toMatch(/^# .+\neId: art_1\n# .+\nnum: '1'\n# .+\nheading:/);
  });
});

describe('a new guide', () => {
  const draft = guideDraft('¿Qué hago si mi foto está en línea?', {
    codes: [3, 41],
    today: '2024-01-01',
  });
  test('stands in both languages, with a number that nobody has', () => {
    expect(Object.keys(draft.files)).toEqual([
      'src/content/docs/guias/que-hago-si-mi-foto-esta-en-linea.mdx',
      'src/content/docs/en/guias/que-hago-si-mi-foto-esta-en-linea.mdx',
    ]);
    for (const text of Object.values(draft.files)) expect(text).toContain('code: 42\n');
  });
  test('asks for what it lacks, and for nothing else', () => {
    expect(new Set(found(draft.files))).toEqual(new Set(['to-fill']));
  });
  test('passes once it is filled', () => {
    const words = [
      'Dice qué hacer.',
      'affected',
      'Ayudar.',
      'pasa.',
      'otra cosa.',
      '2024-01-01',
      'legal',
      'x',
      'x',
      'x',
    ];
    const [es = '', en = ''] = Object.values(draft.files);
    const body = (text: string) =>
      text.replace(/\{\/\* x: .*? \*\/\}/g, 'Respira. No estás en falta.');
    const files = {
      'src/content/docs/guias/x.mdx': body(filled(es, words)),
      'src/content/docs/en/guias/x.mdx': body(filled(en, ['What to do', ...words])),
    };
    expect(found(files)).toEqual([]);
  });
  test('its address is plain', () => expect(slugOfTitle('Niñez: ¿y ahora?')).toBe('ninez-y-ahora'));
});

describe('a new part of a document', () => {
  const whole = { documents: ['guias/una'], taken: [1, 4], today: '2024-01-01' };
  const { files } = partDraft('guias/una', '¿Qué guardo?', whole);
  test('stands in both languages, in the next place', () => {
    expect(Object.keys(files)).toEqual([
      'src/content/docs/guias/una/que-guardo.mdx',
      'src/content/docs/en/guias/una/que-guardo.mdx',
    ]);
    for (const text of Object.values(files)) expect(text).toContain('\npart: 5\n');
  });
  test('asks for what it lacks, and for nothing else', () => {
    const document = guideDraft('Una', { codes: [], today: '2024-01-01' }).files;
    expect(new Set(found({ ...document, ...files }))).toEqual(new Set(['to-fill']));
  });
});

describe('a new record', () => {
  test.each(Object.keys(recordKinds))(
    '%s: asks for what it lacks, and for nothing else',
    (kind) => {
      const id = { formato: 't60', pais: 'bo', modulo: 'm9', paso: 'z9' }[kind] ?? 'uno-nuevo';
      const { files } = recordDraft(kind, id, '2024-01-01');
      expect(new Set(found(files))).toEqual(new Set(['to-fill']));
    },
  );
  test('passes once it is filled', () => {
    const [[file, text] = ['', '']] = Object.entries(
      recordDraft('termino', 'prueba', '2024-01-01').files,
    );
    const words = ['prueba', 'evidence', 'Lo que muestra un hecho.', 'What shows a fact.'];
    expect(found({ [file]: filled(text, words) })).toEqual([]);
  });
});

describe('a new rule', () => {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const { files } = ruleDraft('no-test-word', read);
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'regla-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('finds what its page shows, and only that', async () => {
    const file = join(folder, 'no-test-word.ts');
    const { href } = pathToFileURL(join(root, 'src/checker/rule.ts'));
    writeFileSync(
      file,
      (files['src/checker/rules/no-test-word.ts'] ?? '').replace('../rule.ts', href),
    );
    const { default: rule } = (await import(pathToFileURL(file).href)) as { default: Rule };
    const { wrong, right } = examplesOf(files['docs/rules/no-test-word.md'] ?? '');
    const run = (tree: Record<string, string | null>) =>
      checkWith(tree, [rule]).findings.map(lineOf);
    expect(run(wrong.files)).toEqual(wrong.findings);
    expect(wrong.findings).toHaveLength(1);
    expect(run(right.files)).toEqual([]);
  });
  test('is registered in order, and has its row', () => {
    const index = files['src/checker/rules/index.ts'] ?? '';
    const ids = [...index.matchAll(/from '\.\/([\w-]+)\.ts'/g)].map(([, id]) => id);
    expect(ids).toEqual([...ids].sort());
    expect(ids).toContain('no-test-word');
    expect(index.match(/\n {2}noTestWord,\n/g)).toHaveLength(1);
    expect(files['docs/rules/README.md']).toContain('| [no-test-word](no-test-word.md) |');
  });
  test.each(['a-first-one', 'zz-last-one'])('%s is registered as well', (id) => {
    const index = ruleDraft(id, read).files['src/checker/rules/index.ts'] ?? '';
    const ids = [...index.matchAll(/from '\.\/([\w-]+)\.ts'/g)].map(([, each]) => each);
    expect(ids).toEqual([...ids].sort());
  });
});

describe('a new export format', () => {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const { files } = formatDraft('tsv', read);

  test('makes a file a language, the same bytes for the same inputs', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'formato-'));
    const file = join(folder, 'src/export/tsv/jobs.ts');
    const words = 'src/i18n/exports.ts';
    for (const [path, text] of Object.entries({ ...files, [words]: read(words) })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { tsvJobs } = (await import(pathToFileURL(file).href)) as {
      tsvJobs: (documents: object[], version: string) => ExportJob[];
    };
    const jobs = tsvJobs([{ lang: 'en', slug: 'guias/a', title: 'A' }], '2026.01.1');
    expect(jobs.map((job) => job.file)).toEqual(['tsv/es/documentos.tsv', 'tsv/en/documentos.tsv']);
    expect(jobs.map((job) => job.title)).toEqual(['Lista de documentos', 'List of documents']);
    const texts = await Promise.all(jobs.map(async (job) => String(Buffer.from(await job.make()))));
    expect(texts).toEqual(['', 'guias/a\tA\n']);
    rmSync(folder, { recursive: true });
  });

  test('is one of the kinds of file, and the command makes it', () => {
    expect(files['src/export/manifest.ts']).toMatch(/z\.enum\(\[.*'tsv'\]\)/);
    expect(files['scripts/export.ts']).toContain(
      "import { tsvJobs } from '../src/export/tsv/jobs.ts';\n",
    );
    expect(files['scripts/export.ts']).toContain('    ...tsvJobs(documents, version),\n');
    expect(files['tests/tsv.test.ts']).toContain("from '../src/export/tsv/jobs.ts'");
  });
});

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
    everyDay<[string[], string]>([
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
    ]),
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
