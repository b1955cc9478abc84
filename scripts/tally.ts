// The tables of a sheet of visits to offices: what the page «Recuento de visitas» does, with the same code.
import { existsSync } from 'node:fs';
import { writeReport } from '../src/export/tally/report.ts';
import { writeWhole } from '../src/files/write-whole.ts';
import { shown, shownJson } from '../src/registry/characters.ts';
import { fill } from '../src/i18n/fill.ts';
import { tallyWords } from '../src/i18n/tally.ts';
import { choicesOf } from '../src/tally/choices.ts';
import { formats, notesOf, tallyText } from '../src/tally/print.ts';
import { type MadeTally, tallyOf } from '../src/tally/tally.ts';
import { givenFile } from './given-file.ts';
import { fromHere, langs, oneOf, projectRoot, readArguments } from './options.ts';
import { readableProject } from './readable-project.ts';
import { stop } from './stop.ts';

/** Bytes of the largest sheet that is loaded. */
const largest = 5_000_000;
const usage = `npm run --silent tally -- HOJA.csv [--before HOJA-PUBLICADA.csv]... [--format ${formats.join('|')}] [--lang es|en] [--report INFORME.docx]`;
const { values, positionals } = readArguments(
  {
    allowPositionals: true,
    options: {
      before: { type: 'string', multiple: true, default: [] },
      format: { type: 'string', default: 'md' },
      lang: { type: 'string', default: 'es' },
      report: { type: 'string' },
    },
  },
  usage,
);
const [path, ...more] = positionals;
if (path === undefined || more.length > 0) stop(`Se esperaba un archivo: ${usage}`);
const format = oneOf('Formato', values.format, formats);
const lang = oneOf('Idioma', values.lang, langs);
const sheet = givenFile(path, largest, 'una hoja de visitas en CSV');
const before = values.before.map((each) =>
  givenFile(each, largest, 'la hoja de visitas que ya se publicó, en CSV'),
);

const report = values.report === undefined ? undefined : fromHere(values.report);
if (report !== undefined && (!report.endsWith('.docx') || existsSync(report)))
  stop(`«${shown(values.report ?? '')}» no termina en .docx o ya existe; nombra un archivo nuevo.`);

const { registry } = readableProject(projectRoot());
const read = tallyOf(sheet, choicesOf(registry), lang, { before, now: new Date() });
if ('problems' in read) {
  const file = shown(values.before[read.before ?? -1] ?? path);
  for (const problem of read.problems) console.error(`${file}: ${shown(problem)}`);
  process.exitCode = 1;
} else {
  // What is for who has the sheet goes apart from the tables.
  const t = tallyWords[lang].program;
  const count = before.length;
  console.error(`${count > 0 ? fill(t.areAll, { count }) : t.remind} (--before)`);
  for (const warning of read.warnings) console.error(`${shown(path)}: ${warning}`);
  await write(read.tally);
}

async function write(tally: MadeTally): Promise<void> {
  if (report !== undefined) {
    const form = registry.forms.get('t58')?.data;
    if (!form) stop('Falta el formato T58, de donde sale el informe.');
    if (tally.tables.length === 0)
      stop(`${notesOf(tally)[0] ?? ''} No se escribió ningún informe.`);
    writeWhole(report, await writeReport(form, tally));
  } else if (format === 'json') console.log(shownJson({ ...tally, notes: notesOf(tally) }, 1));
  else process.stdout.write(tallyText(tally, format));
}
