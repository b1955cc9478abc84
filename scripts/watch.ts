import { readdirSync } from 'node:fs';
import { countOf } from '../src/checker/report.ts';
import { nearest } from '../src/registry/nearest.ts';
import { reporters } from '../src/checker/reporters/index.ts';
import { loadRegistry } from '../src/registry/load.ts';
import { accept, placeOfReading, acceptedRecord } from '../src/watch/accept.ts';
import { CorpusFolder } from '../src/watch/corpus-folder.ts';
import { loadReadings, type Readings, saveReadings } from '../src/watch/readings.ts';
import { loadTerms, type Term } from '../src/watch/terms.ts';
import { watch, type Watched } from '../src/watch/watch.ts';
import { stop } from './stop.ts';
import { askCountry } from './watch/country.ts';
import { showDiff } from './watch/diff.ts';
import { faultLines, partLines } from './watch/faults.ts';
import { readOptions } from './watch/options.ts';
import { startProgress } from './progress.ts';

const options = readOptions();
if (options.country !== undefined) {
  askCountry(options);
  process.exit();
}
const { root, format, lang, acceptance } = options;
const { registry, problems } = loadRegistry(root);
if (problems.length > 0)
  stop(
    `El registro tiene ${problems.length} archivos con errores; se esperaba «npm run check» limpio antes de preguntar.`,
  );
const { readings, terms } = read();
if (acceptance.kind === 'all' && readings.byRef.size > 0)
  stop(
    'Ya hay lecturas aceptadas: --accept-all sirve solo la primera vez. Usa --accept REF, o --accept-new para las que faltan.',
  );
const asked = ask();
if (acceptance.kind === 'one') known(acceptance.ref);
if (asked.isPart && (acceptance.kind === 'new' || acceptance.kind === 'all' || options.record))
  stop(
    `${options.corpus} es una parte del corpus (${asked.run.files} de ${readings.run?.files ?? 0} archivos): para anotar o aceptar más de una lectura se esperaba la copia entera.`,
  );
if (asked.report.counts.provisions === 0 || asked.run.located === 0)
  stop(
    `No se halló ninguna disposición del registro en ${options.corpus}: se esperaba una copia de crafter-research/legalize-pe. No se ha mirado nada.`,
  );

if (options.diff) {
  known(options.diff);
  showDiff(options.diff, asked, corpusOf());
} else {
  for (const line of [...partLines(asked, lang), ...faultLines(asked.scan.faults, lang)])
    console.error(line);
  process.stdout.write(reporters[format](asked.report, lang));
}
if (acceptance.kind !== 'none' || options.record) save();
process.exitCode = options.strict && asked.report.findings.length > 0 ? 1 : 0;

function read(): { readings: Readings; terms: Term[] } {
  try {
    return { readings: loadReadings(root), terms: loadTerms(root) };
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}

function corpusOf(): CorpusFolder {
  return new CorpusFolder(options.corpus);
}

function ask(): Watched {
  const corpus = corpusOf();
  try {
    readdirSync(corpus.root);
  } catch {
    stop(
      `No se pudo leer la carpeta ${corpus.root}: se esperaba una copia de crafter-research/legalize-pe (docs/watch.md dice cómo).`,
    );
  }
  const reading = { es: 'Archivos leídos', en: 'Files read' }[lang];
  const progress = startProgress([reading], { lang });
  const { asOf, since, whole } = options;
  const watched = watch({
    registry,
    readings,
    terms,
    corpus,
    asOf,
    since,
    whole,
    tick: progress.at,
  });
  progress.end();
  if (corpus.files === 0)
    stop(
      `No hay ninguna norma legible en ${corpus.root}: se esperaban carpetas como pe/ con archivos .md. No se ha mirado nada.`,
    );
  return watched;
}

/** Ends the command unless a reference names a file of the corpus. */
function known(ref: string): void {
  const refs = asked.observations.map((each) => each.ref);
  if (refs.includes(ref)) return;
  const near = nearest(ref, refs);
  stop(
    `«${ref}» no nombra un archivo del corpus; se esperaba una como: ${near.join(', ') || refs.slice(0, 3).join(', ')}.`,
  );
}

/** A part of the corpus answers for what was accepted, and for nothing else. */
function askedOn(): string {
  return asked.isPart && readings.run ? readings.run.askedOn : options.today;
}

function save(): void {
  const accepted = accept(readings, asked, acceptance, options.today);
  // What is accepted now is no finding any more: the run is told again with it.
  const again = watch({
    registry,
    readings: accepted.readings,
    terms,
    corpus: corpusOf(),
    asOf: options.asOf,
    since: options.since,
    whole: options.whole,
  });
  const recorded = acceptedRecord(again, readings.run, acceptance);
  // Lines hold in the commit they were read in: one that was not said now is not kept from before.
  const run = { ...recorded, askedOn: askedOn(), commit: options.commit };
  saveReadings(root, { byRef: accepted.readings.byRef, run });
  for (const ref of accepted.written.slice(0, 10)) {
    const observation = asked.observations.find((each) => each.ref === ref);
    if (observation) console.error(`Lectura aceptada: ${ref} (${placeOfReading(observation)})`);
  }
  console.error(
    `${accepted.written.length} lecturas escritas en src/data/readings/. Errores que quedan: ${countOf(again.report, 'error')}.`,
  );
}
