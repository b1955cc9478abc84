import './check/run-once.ts';
import { readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { checkTree } from '../src/checker/check-tree.ts';
import { drawPages } from '../src/checker/fix/draw-pages.ts';
import { applyFixes } from '../src/checker/fix/fix.ts';
import { addressOf } from '../src/documents/page-index.ts';
import { loadProject, type Project } from '../src/documents/project.ts';
import { countOf, type Report } from '../src/checker/report.ts';
import { reporterNames, reporters } from '../src/checker/reporters/index.ts';
import { writeAllWhole, writtenSince } from '../src/files/write-whole.ts';
import { shown } from '../src/registry/characters.ts';
import { nearest } from '../src/registry/nearest.ts';
import { listTree } from '../src/registry/source-file.ts';
import { isCalendarDate } from '../src/registry/schema/common.ts';
import { timing } from './check/timing.ts';
import { fromHere, langs, oneOf, readArguments } from './options.ts';
import { stop } from './stop.ts';

const usage =
  'npm run check -- [--format human|json|github|sarif] [--as-of AAAA-MM-DD] [--root CARPETA] [--fix [--draw [PÁGINA…]]] [--all] [--timing] [--lang es|en]';

const options = readOptions();
const start = Date.now();
const times = options.timing ? timing() : undefined;
let report = run();
if (options.fix) {
  rewrite(report.findings, start);
  if (options.draw) {
    // What was written just now is no word of somebody else.
    const moment = Date.now() + 1;
    const project = loadProject(options.root, report.asOf);
    const slugs = options.pages.map((each) => slugOf(each, project));
    rewrite(
      drawPages(project, report.asOf)
        .filter(({ file }) => slugs.length === 0 || slugs.includes(addressOf(file).slug))
        .flatMap(({ file, fixes }) => fixes.map((fix) => ({ file, fix }))),
      moment,
    );
  }
  report = run();
}
process.stdout.write(reporters[options.format](report, options.lang, options.all));
if (times) process.stderr.write(times.table());
process.exitCode = countOf(report, 'error') > 0 ? 1 : 0;

/** Writes the changes of all files, or of none where somebody wrote in one since a moment. */
function rewrite(changes: Parameters<typeof applyFixes>[0], moment: number): void {
  const fixed = applyFixes(changes, (file) => readFileSync(join(options.root, file), 'utf8'));
  const files = new Map([...fixed].map(([file, text]) => [join(options.root, file), text]));
  const [changed] = writtenSince(files.keys(), moment);
  if (changed !== undefined)
    stop(`Alguien escribió en ${changed} mientras se revisaba. No se corrigió nada: repite.`);
  writeAllWhole(files);
  for (const file of fixed.keys()) {
    const count = changes.filter((each) => each.file === file && each.fix).length;
    console.error(`Cambió ${file} (${count === 1 ? '1 lugar' : `${count} lugares`})`);
  }
}

/** The address, without language, of a page by its file or by its address. Stops, in one line, at one that is none. */
function slugOf(written: string, { pages }: Project): string {
  const path = relative(options.root, fromHere(written)).split(sep).join('/');
  const address = written.replace(/^\/?(?:en\/)?|\/$/g, '');
  const found = pages.find(({ file, slug }) => file === path || slug === address);
  if (found) return found.slug;
  const near = nearest(
    address,
    pages.map(({ slug }) => slug),
    1,
  );
  return stop(
    `Página inesperada «${shown(written)}»; se esperaba el archivo o la dirección de una, como ${near[0] ?? 'guias/imagenes-intimas'}.`,
  );
}

function run(): Report {
  const { root, asOf } = options;
  if (!isFolder(root))
    stop(
      `No se pudo leer la carpeta ${root}: se esperaba una carpeta con src/data y src/content/docs.`,
    );
  return read(root, asOf);
}

/** What cannot be looked at at all is told in one line, like a wrong option. */
function read(root: string, asOf: string | undefined): Report {
  try {
    if (listTree(root).length === 0)
      stop(`No hay nada que revisar en ${root}: se esperaban src/data o src/content/docs.`);
    return checkTree(root, { asOf, clock: times?.clock });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return stop(`No se pudo revisar ${root}: ${reason}.`);
  }
}

function isFolder(root: string): boolean {
  return statSync(root, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function readOptions() {
  const { values, positionals } = readArguments(
    {
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        'as-of': { type: 'string' },
        root: { type: 'string' },
        lang: { type: 'string' },
        fix: { type: 'boolean' },
        draw: { type: 'boolean' },
        all: { type: 'boolean' },
        timing: { type: 'boolean' },
      },
    },
    usage,
  );
  const {
    format = 'human',
    lang = 'es',
    root = process.cwd(),
    'as-of': asOf,
    fix = false,
    draw = false,
    all = false,
    timing: timed = false,
  } = values;
  if (asOf !== undefined && !isCalendarDate(asOf))
    stop(`Fecha inesperada «${asOf}»; se esperaba un día que exista, AAAA-MM-DD.`);
  if (draw && !fix) stop('«--draw» cambia lo escrito: va con --fix.');
  if (positionals.length > 0 && !draw)
    stop(
      `Opción inesperada «${shown(positionals[0] ?? '')}»; una página va con --fix --draw, y la revisión es siempre de todo: ${usage}`,
    );
  return {
    format: oneOf('Formato', format, reporterNames),
    lang: oneOf('Idioma', lang, langs),
    root: fromHere(root),
    asOf,
    fix,
    draw,
    pages: positionals,
    all,
    timing: timed,
  } as const;
}
