import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { check } from '../../src/checker/check.ts';
import { rules } from '../../src/checker/rules/index.ts';
import { buildProject } from '../../src/documents/project.ts';
import { daysBefore } from '../../src/registry/days.ts';
import { readTree, type SourceFile } from '../../src/registry/source-file.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tree = readTree(root);
const dataFiles = tree.filter(({ path }) => path.startsWith('src/data/'));
const textOf = ({ content }: SourceFile) => Buffer.from(content).toString('utf8');
const spanish = tree.filter(({ path }) => /^src\/content\/docs\/(?!en\/).*\.mdx$/.test(path));
/** The document of a page or part: `src/content/docs/guias/imagenes-intimas`. */
const documentOf = ({ path }: SourceFile) => path.split(/[/.]/).slice(0, 5).join('/');
const citesProcedure = new Set(
  spanish.filter((file) => textOf(file).includes('cpp~art_')).map(documentOf),
);
/** Whole documents that cite the Code of Criminal Procedure: no other page can be asked for its reforms. */
const pageFiles = spanish.filter((file) => citesProcedure.has(documentOf(file)));
/** The records that `obstacle-review` looks at. */
const isRecord = ({ path }: SourceFile) =>
  /^src\/data\/(?:obstacles|consequences|recommendations|rulings)\//.test(path);

/** A file with the day up to which its law was read, and nothing else, set to another. */
const lastReadOn = (day: string, key: 'readThrough' | 'asOf') => (file: SourceFile) => ({
  ...file,
  content: Buffer.from(textOf(file).replace(new RegExp(`^( *${key}:) \\S+$`, 'm'), `$1 ${day}`)),
});

/** What one rule asks to be reviewed, as `file provision`, because of the versions that a norm brought on a day. */
function asked(files: readonly SourceFile[], rule: string, norm: string, from: string): string[] {
  const brought = new Set(
    dataFiles
      .filter((file) => new RegExp(`changedBy: ${norm}(?:~|$)`, 'm').test(textOf(file)))
      .map(({ path }) => path),
  );
  const { findings } = check(buildProject([...files]), {
    asOf: from,
    rules: rules.filter(({ id }) => id === rule),
  });
  return findings
    .filter(
      ({ expected, related }) => expected.includes(from) && brought.has(related[0]?.file ?? ''),
    )
    .map(({ file, related }) => `${short(file)} ${short(related[0]?.file ?? '')}`)
    .sort();
}

const short = (path: string) =>
  path.replace(/^src\/(?:data\/(?:instruments\/pe\/)?|content\/docs\/)/, '').replace(/\.\w+$/, '');

/** Every record as if it had last been read the day before a norm came into force. */
function recordsAsked(norm: string, from: string): string[] {
  const aged = lastReadOn(daysBefore(from, 1), 'readThrough');
  return asked(
    dataFiles.map((file) => (isRecord(file) ? aged(file) : file)),
    'obstacle-review',
    norm,
    from,
  );
}

test('DL 1625 asks for it of what rests on 154-B and 158, and of nothing else', () => {
  expect(recordsAsked('dleg-1625', '2024-08-09')).toEqual([
    'obstacles/guia-vencida cp/art_158',
    'obstacles/querella-antes-de-2024 cp/art_154-B',
    'obstacles/querella-antes-de-2024 cp/art_158',
    'recommendations/criterio-sobre-lo-publicado-antes-de-2024 cp/art_154-B',
    'recommendations/difusion-sin-importar-el-origen cp/art_154-B',
    'recommendations/difusion-sin-querella cp/art_158',
    'recommendations/funcionario-que-difunde cp/art_154-B',
    'recommendations/grabacion-intima-sin-buscar-sola-la-prueba cp/art_158',
    'recommendations/que-es-material-real cp/art_154-B',
    'recommendations/retiro-en-el-caso-penal cp/art_154-B',
  ]);
});

test('Law 32130 asks for it of expert evidence and of no contact, and not of the threshold it left alone', () => {
  expect(recordsAsked('ley-32130', '2024-10-11')).toEqual([
    'obstacles/contar-varias-veces cpp/art_337',
    'obstacles/la-ley-no-me-nombra cpp/art_287',
    'obstacles/peritaje-que-demora cpp/art_173',
    'obstacles/peritaje-que-demora cpp/art_180',
    'recommendations/examen-rapido-del-celular cpp/art_173',
    'recommendations/examen-rapido-del-celular cpp/art_180',
    'recommendations/no-contacto-de-oficio cpp/art_287',
    'recommendations/un-solo-relato cpp/art_337',
  ]);
});

test('DL 1708 asks for it of what rests on the emergency, and not of what rests on the threshold', () => {
  expect(recordsAsked('dleg-1708', '2026-01-31')).toEqual([
    'obstacles/conservar-la-prueba cpp/art_230',
  ]);
});

test('a record read on the day of the reform is not asked', () => {
  const aged = lastReadOn('2026-01-31', 'readThrough');
  const files = dataFiles.map((file) => (isRecord(file) ? aged(file) : file));
  expect(asked(files, 'obstacle-review', 'dleg-1708', '2026-01-31')).toEqual([]);
});

/** Every such page as if the law had last been read for it the day before a norm came into force. */
function pagesAsked(norm: string, from: string, pages = pageFiles): string[] {
  const aged = lastReadOn(daysBefore(from, 1), 'asOf');
  return asked([...dataFiles, ...pages.map(aged)], 'review-after-amendment', norm, from).filter(
    (each) => !each.startsWith('training/'),
  );
}

/** Pages whose source cites a provision as a pattern has it, as `page provision`. */
const citing = (provision: string, target: RegExp, pages = pageFiles) =>
  pages
    .filter((file) => target.test(textOf(file)))
    .map(({ path }) => `${short(path)} ${provision}`);

test('of the pages, DL 1708 asks for it of one that cites the emergency, and not of those that cite the threshold', () => {
  const threshold = citing('cpp/art_230', /cpp~art_230__para_1\b/);
  const moved = 'src/content/docs/analisis/articulo-por-articulo/prueba-y-medidas.mdx';
  const pages = pageFiles.map((file) =>
    file.path === moved
      ? { ...file, content: Buffer.from(textOf(file).replaceAll('230__para_1', '230__para_3')) }
      : file,
  );
  const emergency = /cpp~art_230(?:__para_3|#emergencia-\w+)?(?![\w#])/;
  const found = pagesAsked('dleg-1708', '2026-01-31', pages);
  expect(found).toEqual(citing('cpp/art_230', emergency, pages).sort());
  expect(found).toContain(`${short(moved)} cpp/art_230`);
  expect(threshold.filter((page) => !found.includes(page))).not.toEqual([]);
});

test('of the pages, Law 32130 asks for it of those that cite what it rewrote, once for each article', () => {
  const rewritten = ['173', '180', '216', '286', '329', '330', '337'];
  const reached = [
    ...rewritten.flatMap((number) =>
      citing(`cpp/art_${number}`, new RegExp(`cpp~art_${number}(?![\\d-])`)),
    ),
    ...citing('cpp/art_230', /cpp~art_230(?:__para_6|#(?:prorroga|intervencion))?(?![\w#])/),
  ].sort();
  // What the registry holds only since that law is told by `provision-in-force`.
  expect(pagesAsked('ley-32130', '2024-10-11')).toEqual(reached);
  expect(reached.length).toBeGreaterThan(5);
});
