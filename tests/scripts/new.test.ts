import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guideDraft, slugOfTitle } from '../../scripts/new/guide.ts';
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
import { checkWith, lineOf } from '../support/project.ts';
import { root, norm, article, filled, day, web, filledNorm, registry } from '../support/drafts.ts';

/** Rules that find something in a tree with some files more; notes are not counted. */
const found = (files: Record<string, string>): string[] =>
  checkWith(files).findings.flatMap(({ severity, ruleId }) =>
    severity === 'info' ? [] : [ruleId],
  );

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
