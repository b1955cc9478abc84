// The files that people keep: PDF, DOCX, XLSX, EPUB and ZIP, out of the built site, into dist/descargas/.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defaultAsOf } from '../src/checker/as-of.ts';
import { loadProject } from '../src/checker/project.ts';
import { exportDocuments } from '../src/export/documents.ts';
import { docxJobs } from '../src/export/docx/jobs.ts';
import { kitJobs } from '../src/export/kit/jobs.ts';
import type { ExportJob, Manifest } from '../src/export/job.ts';
import { runJobs, sha256 } from '../src/export/run.ts';
import { xlsxJobs } from '../src/export/xlsx/jobs.ts';
import { SITE_URL } from '../src/site.ts';
import { buildSite } from './build.ts';
import { readArguments } from './options.ts';
import { stop } from './stop.ts';

const usage = 'npm run export -- [--only TEXTO] [--built]';
const { values } = readArguments(
  { options: { only: { type: 'string' }, built: { type: 'boolean' } } },
  usage,
);

const root = process.cwd();
const dist = join(root, 'dist');
if (!values.built) await buildSite(root);
if (!existsSync(dist)) stop('No hay sitio construido: quita --built, o haz antes `npm run build`.');

const project = loadProject(root);
const documents = exportDocuments(project, dist);
const version = siteVersion();
/** Each kind of file adds its jobs here. */
const jobs: ExportJob[] = [
  ...docxJobs(project, documents, SITE_URL),
  ...xlsxJobs(project, version),
];
jobs.push(...kitJobs({ ...kitParts(), others: [...jobs] }));
const chosen = values.only ? jobs.filter(({ file }) => file.includes(values.only ?? '')) : jobs;
if (chosen.length === 0) stop(`Ningún archivo contiene «${values.only ?? ''}» en su nombre.`);

const failed: string[] = [];
let done = 0;
const say = (line: string) => console.log(`[${++done}/${chosen.length}] ${line}`);
const files = await runJobs(chosen, {
  target: join(dist, 'descargas', 'archivos'),
  cache: join(root, 'node_modules', '.cache', 'ruta-1410-descargas'),
  code: codeOf(),
  workers: Math.min(2, availableParallelism()),
  onFile: (job, isNew) => say(`${job.file}${isNew ? '' : ' (sin cambios)'}`),
  onFailure: (job, reason) => {
    failed.push(job.file);
    say(`${job.file}: no se pudo hacer. ${reason}`);
  },
});
const manifest: Manifest = { version, commit: commitOf(), files };
writeFileSync(join(dist, 'descargas', 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
console.log(
  `Listo: ${files.length} archivos de ${documents.length} documentos en dist/descargas/.`,
);
if (failed.length > 0)
  stop(`Fallaron ${failed.length}: ${failed.join(', ')}. Lo demás está hecho.`, 1);

/** What kits are made of, beside the files made before them. */
function kitParts() {
  const licence = readFileSync(join(root, 'LICENSE'), 'utf8');
  return { project, documents, dist, version, commit: commitOf(), day: defaultAsOf(root), licence };
}

function siteVersion(): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

function commitOf(): string | null {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}

/** What stands for the code that makes files: its own text, and the packages it uses. */
function codeOf(): string {
  const folder = join(root, 'src', 'export');
  const own = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .toSorted()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  return sha256([...own, readFileSync(join(root, 'package-lock.json'), 'utf8')].join('\0'));
}
