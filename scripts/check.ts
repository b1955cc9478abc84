import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultAsOf } from '../src/checker/as-of.ts';
import { check } from '../src/checker/check.ts';
import { applyFixes } from '../src/checker/fix.ts';
import { loadProject, type Project } from '../src/checker/project.ts';
import { countOf } from '../src/checker/report.ts';
import { reporters, type ReporterName } from '../src/checker/reporters/index.ts';
import { isCalendarDate } from '../src/registry/schema/common.ts';
import { stop } from './stop.ts';

const usage =
  'npm run check -- [--format human|json|github|sarif] [--as-of AAAA-MM-DD] [--root CARPETA] [--fix] [--lang es|en]';

const options = readOptions();
let project = read();
let report = run();
if (options.fix) {
  const fixed = applyFixes(report.findings, (file) =>
    readFileSync(join(options.root, file), 'utf8'),
  );
  for (const [file, text] of fixed) writeFileSync(join(options.root, file), text);
  project = read();
  report = run();
}
// Whoever reads may have read enough (`| head`): that is no fault of the check.
process.stdout.on('error', () => process.exit());
process.stdout.write(reporters[options.format](report, options.lang));
process.exitCode = countOf(report, 'error') > 0 ? 1 : 0;

function run() {
  return check(project, { asOf: options.asOf ?? defaultAsOf(options.root, project) });
}

function read(): Project {
  try {
    const found = loadProject(options.root);
    const isEmpty =
      found.pages.length + found.problems.length + found.registry.instruments.size === 0;
    return isEmpty
      ? stop(
          `No hay nada que revisar en ${options.root}: se esperaban src/data o src/content/docs.`,
        )
      : found;
  } catch {
    return stop(
      `No se pudo leer la carpeta ${options.root}: se esperaba una carpeta con src/data y src/content/docs.`,
    );
  }
}

function readOptions() {
  const values = parse();
  const {
    format = 'human',
    lang = 'es',
    root = process.cwd(),
    'as-of': asOf,
    fix = false,
  } = values;
  if (!Object.hasOwn(reporters, format))
    stop(
      `Formato inesperado «${format}»; se esperaba uno de: ${Object.keys(reporters).join(', ')}.`,
    );
  if (lang !== 'es' && lang !== 'en')
    return stop(`Idioma inesperado «${lang}»; se esperaba es o en.`);
  if (asOf !== undefined && !isCalendarDate(asOf))
    stop(`Fecha inesperada «${asOf}»; se esperaba un día que exista, AAAA-MM-DD.`);
  return {
    format: format as ReporterName,
    lang,
    root: resolve(process.env['INIT_CWD'] ?? '.', root),
    asOf,
    fix,
  } as const;
}

function parse() {
  try {
    return parseArgs({
      options: {
        format: { type: 'string' },
        'as-of': { type: 'string' },
        root: { type: 'string' },
        lang: { type: 'string' },
        fix: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    return stop(
      `${error instanceof Error ? error.message.split('.')[0] : 'Opción inesperada'}. Uso: ${usage}`,
    );
  }
}
