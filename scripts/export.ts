// The files that people keep: PDF, DOCX, XLSX, EPUB and ZIP, out of the built site, into dist/descargas/.
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defaultAsOf } from '../src/registry/as-of.ts';
import { loadProject } from '../src/documents/project.ts';
import { pagePath } from '../src/addresses/paths.ts';
import { cardDocuments, exportDocuments } from '../src/export/documents.ts';
import { docxJobs } from '../src/export/docx/jobs.ts';
import { kitAbsence, withKitNotice } from '../src/export/kit/absent.ts';
import { downloadsHtml, filesFolder, withDownloads } from '../src/export/downloads.ts';
import { epubJobs } from '../src/export/epub/jobs.ts';
import type { ExportJob } from '../src/export/job.ts';
import { type Manifest, manifestSchema } from '../src/export/manifest.ts';
import { offlineJobs } from '../src/export/offline/jobs.ts';
import { cardJobs } from '../src/export/pdf/cards.ts';
import { formJobsAbroad } from '../src/export/pdf/abroad.ts';
import { pdfJobs } from '../src/export/pdf/jobs.ts';
import { roleJobs } from '../src/export/pdf/roles.ts';
import { wallJobs } from '../src/export/pdf/wall.ts';
import { kitJobs } from '../src/export/kit/jobs.ts';
import { placeLastRun } from '../src/export/last-run.ts';
import { bytesOf, runJobs } from '../src/export/run.ts';
import { docxText } from '../src/reader/docx-text.ts';
import { pdfText } from '../src/reader/pdf-text.ts';
import { disagreementLine, secondReader } from '../src/reader/read.ts';
import { codeSum, treeSum } from './code-sum.ts';
import { sha256 } from '../src/files/kept.ts';
import { writeAllWhole } from '../src/files/write-whole.ts';
import { tallyJobs } from '../src/export/tally/jobs.ts';
import { xlsxJobs } from '../src/export/xlsx/jobs.ts';
import { isPastRelease } from '../src/documents/site-changes.ts';
import { fileCitation } from '../src/publish/this-copy.ts';
import { BASE_PATH, IS_DISCREET, SITE_URL } from '../src/site.ts';
import { builtSite } from './build.ts';
import { siteVersion } from './edition.ts';
import { commitOf } from './git.ts';
import { projectRoot, readArguments } from './options.ts';
import { startPrinter } from './printer.ts';
import { startProgress } from './progress.ts';
import { stop } from './stop.ts';

const usage = 'npm run export -- [--only TEXTO] [--built]';
const { values } = readArguments(
  { options: { only: { type: 'string' }, built: { type: 'boolean' } } },
  usage,
  'go on',
);

if (IS_DISCREET)
  stop(
    'Los archivos se hacen de la edición abierta, que trae también los de nombre neutro: quita EDITION.',
  );
const root = projectRoot();
const dist = await builtSite(root, values.built);

const manifestFile = join(dist, 'descargas', 'manifest.json');
/** With `--only`, the files of an earlier run, which are still there. */
const earlier = values.only === undefined ? [] : earlierFiles();

const progress = startProgress(['Preparación', 'Archivos']);
progress.step('Preparación');
const project = loadProject(root);
const documents = orStop(() => exportDocuments(project, dist));
const version = siteVersion(root);
const commit = commitOf(root);
const printer = startPrinter();
const places = {
  target: join(dist, filesFolder),
  cache: join(root, 'node_modules', '.cache', 'ruta-1410-descargas'),
};
const code = codeSum(root);
const failed: string[] = [];
let changed = 0;
const { made, still } =
  values.only === undefined ? { made: await makeAll(), still: [] } : await makeOnly(values.only);
progress.end();
const files = [...still, ...made].toSorted((a, b) => (a.file < b.file ? -1 : 1));
const isLater = isPastRelease();
const manifest: Manifest = { version, ...(isLater && { isLater }), commit, files };
const lists = (['es', 'en'] as const).flatMap((lang) => {
  const [page, kits] = ['descargas', 'kit'].map((path) =>
    join(dist, pagePath(path, lang), 'index.html'),
  ) as [string, string];
  const list = downloadsHtml(documents, lang, BASE_PATH, manifest);
  return [
    [page, withDownloads(readFileSync(page, 'utf8'), list)],
    [kits, withKitNotice(readFileSync(kits, 'utf8'), kitAbsence(manifest, lang), lang)],
  ] as const;
});
writeAllWhole(new Map([[manifestFile, `${JSON.stringify(manifest, null, 1)}\n`], ...lists]));
console.log(
  `Listo: ${made.length} archivos en dist/descargas/; ${changed} hechos ahora, los demás no cambiaron.`,
);
if (failed.length > 0)
  stop(`Fallaron ${failed.length}: ${failed.join(', ')}. Lo demás está hecho.`, 1);

/** Every file: of a run made of the same as the last one, its files; else each is made that changed. */
async function makeAll(): Promise<Manifest['files']> {
  const sum = runSum();
  return placeLastRun(sum, places) ?? (await make(orStop(allJobs), { isAll: true, sum }));
}

/** The files that have a text in their name; and those of an earlier run that are not made again and are there. */
async function makeOnly(only: string): Promise<Record<'made' | 'still', Manifest['files']>> {
  const chosen = orStop(allJobs).filter(({ file }) => file.includes(only));
  if (chosen.length === 0) stop(`Ningún archivo contiene «${only}» en su nombre.`);
  const isAgain = new Set(chosen.map(({ file }) => file));
  const still = earlier.filter(
    ({ file }) => !isAgain.has(file) && existsSync(join(places.target, file)),
  );
  return { made: await make(chosen, { isAll: false }), still };
}

async function make(
  jobs: readonly ExportJob[],
  which: { isAll: boolean; sum?: string },
): Promise<Manifest['files']> {
  let done = 0;
  progress.step('Archivos');
  const result = await runJobs(jobs, {
    ...places,
    ...which,
    code,
    workers: Math.min(2, availableParallelism()),
    faultOf: faultIn(secondReader(project.registry, defaultAsOf(root))),
    onFile: ({ file }, isNew) => {
      if (isNew) changed++;
      progress.at(++done, jobs.length, file);
    },
    onFailure: (job, reason) => {
      failed.push(job.file);
      done++;
      console.error(`${job.file}: no se pudo hacer. ${reason}`);
    },
  });
  await printer.close();
  return result;
}

/** What stands for all that goes into a run: the code, the facts, the built pages and what the copy says of itself. */
function runSum(): string {
  // The list of files and the page of kits are written by the run itself.
  const isPart = (path: string) => !/^(?:en\/)?(?:descargas|kit)\//.test(path);
  const folders = ['src/data', 'src/content'].map((folder) => join(root, folder));
  return [
    code,
    treeSum([...folders, dist], isPart),
    sha256(readFileSync(join(root, 'LICENSE'))),
    ...[version, commit, defaultAsOf(root), SITE_URL, BASE_PATH, isPastRelease()].map(String),
  ].join(' ');
}

/** What is made of built pages. Stops, in one line, where a page was not built. */
function orStop<Made>(make: () => Made): Made {
  try {
    return make();
  } catch (error) {
    return stop(
      `${error instanceof Error ? error.message : String(error)} Construye otra vez: quita --built.`,
      1,
    );
  }
}

/** What a file for paper or for a word processor says of a provision that the registry does not. */
function faultIn(read: ReturnType<typeof secondReader>) {
  return async ({ kind, file }: ExportJob, bytes: Uint8Array): Promise<string | undefined> => {
    if (kind !== 'docx' && kind !== 'pdf') return undefined;
    const text = kind === 'docx' ? docxText(bytes) : await pdfText(bytes);
    const told = read(text).disagreements.map((each) => disagreementLine(file, each));
    return told.length > 0 ? `El texto no dice lo que el registro: ${told.join(' ')}` : undefined;
  };
}

/** Every file there is to make; each kind adds its own here. Throws where a page was not built. */
function allJobs(): ExportJob[] {
  const cite = fileCitation;
  const making = { siteUrl: SITE_URL, base: BASE_PATH, print: printer.print, version, cite };
  const own: ExportJob[] = [
    ...docxJobs(project, documents, SITE_URL),
    ...xlsxJobs(project, version, cite),
    ...tallyJobs(project.registry, version),
    ...pdfJobs(documents, making),
    ...cardJobs(cardDocuments(documents, dist, project.registry), making),
    ...roleJobs(project.registry, making),
    ...wallJobs(project.registry, dist, making),
    ...formJobsAbroad(documents, project.registry, making),
    ...epubJobs(project, documents, dist, version, cite),
  ];
  const licence = readFileSync(join(root, 'LICENSE'), 'utf8');
  const day = defaultAsOf(root);
  // What kits are made of, beside the files made before them, which nobody makes twice.
  const others = own.map((job) => ({
    ...job,
    make: () => bytesOf(job, { cache: places.cache, code }),
  }));
  const parts = { project, documents, dist, version, commit, day, licence, others };
  const kits = kitJobs(parts);
  const templates = new Map(kits.flatMap((job) => (job.kind === 'json' ? [[job.lang, job]] : [])));
  return [...own, ...kits, ...offlineJobs(documents, dist, version, licence, templates, cite)];
}

function earlierFiles(): Manifest['files'] {
  if (!existsSync(manifestFile)) return [];
  const held = manifestSchema.safeParse(jsonIn(manifestFile));
  return held.success
    ? held.data.files
    : stop(
        'dist/descargas/manifest.json está cortado o no es el de esta orden: haz todos los archivos, sin --only.',
      );
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
