import { existsSync } from 'node:fs';
import { reporters } from '../../src/checker/reporters/index.ts';
import type { Project } from '../../src/documents/project.ts';
import { shown } from '../../src/registry/characters.ts';
import { nearest } from '../../src/registry/nearest.ts';
import { loadRegistry } from '../../src/registry/load.ts';
import type { Entry, Registry } from '../../src/registry/registry.ts';
import type { Localized } from '../../src/registry/schema/common.ts';
import type { CountryData } from '../../src/registry/schema/country.ts';
import { acceptForeign, type ForeignAcceptance } from '../../src/watch/abroad/accept.ts';
import type { Sought } from '../../src/watch/abroad/observe.ts';
import {
  type ForeignReadings,
  loadForeignReadings,
  saveForeignReadings,
} from '../../src/watch/abroad/readings.ts';
import { type CountryWatched, watchCountry } from '../../src/watch/abroad/watch-country.ts';
import type { Survey } from '../../src/watch/abroad/survey.ts';
import { loadWatchers } from '../../src/watch/abroad/watchers.ts';
import { newerFormat } from '../../src/watch/corpus/manifest.ts';
import { CorpusFolder } from '../../src/watch/corpus-folder.ts';
import { loadTerms } from '../../src/watch/terms.ts';
import { commitOf, git } from '../git.ts';
import { startProgress } from '../progress.ts';
import { readableProject } from '../readable-project.ts';
import { stop } from '../stop.ts';
import { doubtLines } from './doubts.ts';
import type { readOptions } from './options.ts';
import { reachOf } from './reach.ts';

type Options = ReturnType<typeof readOptions>;

/** `npm run watch -- --country ar`: asks a copy of the laws of another country, tells, and writes what is accepted. */
export function askCountry(options: Options): void {
  const { root, lang, format, corpus: folder } = options;
  const { registry, problems } = loadRegistry(root);
  if (problems.length > 0)
    stop(
      `El registro tiene ${problems.length} archivos con errores; se esperaba «npm run check» limpio antes de preguntar.`,
    );
  // The pages are read only if a change has to say what it reaches.
  let project: Project | undefined;
  const reach = (row: string): Localized =>
    reachOf(row, country, (project ??= readableProject(root)));
  const country = countryOf(options.country ?? '', registry);
  const mirror = mirrorOf(options, country.id);
  if (!existsSync(folder))
    stop(
      `No se pudo leer la carpeta ${folder}: se esperaba una copia de ${mirror} (docs/watch.md).`,
    );
  const newer = newerFormat(folder);
  if (newer)
    stop(
      `${folder} está en la versión ${newer.said} del formato legalize; se esperaba la ${newer.known} o una anterior: lo nuevo puede querer decir otra cosa. No se ha mirado nada.`,
    );
  const readings = read(() => loadForeignReadings(root, country.id));
  const given = options.accepted === undefined ? undefined : acceptedIn(options.accepted, country);
  const also = given?.also ?? [];
  const ask = (held: ForeignReadings, surveyed?: Survey): CountryWatched =>
    asked(options, { country, mirror, reach, readings: held, also, surveyed });
  const watched = ask(readings);
  refuseEmpty(watched, mirror, folder);
  for (const line of doubtLines(watched.survey, lang)) console.error(line);
  process.stdout.write(reporters[format](watched.report, lang));
  const what: ForeignAcceptance = given
    ? { kind: 'row', row: given.row }
    : { kind: options.acceptNew ? 'new' : 'none' };
  if (what.kind !== 'none' || options.record) save();
  process.exitCode = options.strict && watched.report.findings.length > 0 ? 1 : 0;

  function save(): void {
    const accepted = acceptForeign(readings, watched, { mirror, readOn: options.today, what });
    // What is accepted now is no finding any more: the run is told again with it.
    const { run } = ask(accepted.readings, watched.survey);
    const runs = new Map(readings.runs).set(mirror, recorded(run));
    saveForeignReadings(root, country.id, { byRow: accepted.readings.byRow, runs });
    for (const each of accepted.written.slice(0, 10)) console.error(`Lectura aceptada: ${each}`);
    console.error(
      `${accepted.written.length} lecturas escritas en src/data/readings/${country.id}/.`,
    );
  }

  /** Whoever accepts an answer has not looked at the norms and articles that are new. */
  function recorded(run: CountryWatched['run']): CountryWatched['run'] {
    const last = readings.runs.get(mirror);
    if (!last || options.record) return run;
    return {
      ...run,
      seen: last.seen,
      seenSince: last.seenSince,
      // Of a file that no answer came from until now, all its articles are known.
      articles: { ...run.articles, ...last.articles },
    };
  }
}

function asked(
  options: Options,
  about: {
    country: Entry<CountryData>;
    mirror: string;
    reach: (row: string) => Localized;
    readings: ForeignReadings;
    also: readonly Sought[];
    surveyed: Survey | undefined;
  },
): CountryWatched {
  const { root, lang, asOf, corpus: folder } = options;
  const { country } = about;
  const progress = startProgress([{ es: 'Archivos leídos', en: 'Files read' }[lang]], { lang });
  const watched = watchCountry({
    ...about,
    asOf,
    corpus: new CorpusFolder(folder, country.id),
    commit: (git(folder, 'rev-parse', '--show-toplevel') && commitOf(folder)) ?? undefined,
    terms: read(() => loadTerms(root)),
    tick: progress.at,
  });
  progress.end();
  return watched;
}

function read<Data>(load: () => Data): Data {
  try {
    return load();
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}

function countryOf(code: string, registry: Registry): Entry<CountryData> {
  if (code === 'pe')
    return stop('Al Perú se le pregunta sin --country: npm run watch -- --corpus CARPETA');
  const found = registry.countries.get(code);
  if (found) return found;
  const known = [...registry.countries.keys()].filter((each) => each !== 'pe');
  return stop(`País inesperado «${shown(code).slice(0, 40)}»; se esperaba ${known.join(', ')}.`);
}

/** The copy that a folder is: the one that was said, the one its git names, or the only one of the country. */
function mirrorOf({ root, mirror, corpus }: Options, country: string): string {
  const watcher = read(() => loadWatchers(root)).get(country);
  const known = watcher?.by === 'machine' ? watcher.mirrors : [];
  if (known.length === 0)
    return stop(
      `src/data/watch/countries.yaml no nombra una copia de las leyes de «${country}»; se esperaba { by: machine, mirrors: [dueño/nombre] }.`,
    );
  const remote = git(corpus, 'config', '--get', 'remote.origin.url') ?? '';
  const cloned = known.find((each) => remote.replace(/\.git$/, '').endsWith(`/${each}`));
  const chosen = mirror ?? cloned ?? (known.length === 1 ? known[0] : undefined);
  if (chosen !== undefined && known.includes(chosen)) return chosen;
  return stop(
    `No se sabe de qué copia es ${corpus}; se esperaba --mirror con ${known.join(' o ')}.`,
  );
}

/** `material-de-menores`, or `material-de-menores=ar/LEY-9.md~art_128,art_129` where no answer names them. */
function acceptedIn(
  written: string,
  { id, data }: Entry<CountryData>,
): { row: string; also: Sought[] } {
  const [row = '', place] = written.split('=');
  const rows = data.answers.map((answer) => answer.row);
  if (!rows.includes(row))
    return stop(
      `«${shown(row)}» no es una respuesta de ${id}; se esperaba ${nearest(row, rows).join(', ') || rows.slice(0, 3).join(', ')}.`,
    );
  if (place === undefined) return { row, also: [] };
  const [, file, parts] = /^([^~]+\.md)~([\w,-]+)$/.exec(place) ?? [];
  if (file === undefined || parts === undefined)
    return stop(
      `Disposición inesperada «${shown(place)}»; se esperaba una como ${id}/LEY-9.md~art_128,art_149-bis.`,
    );
  return { row, also: parts.split(',').map((eId) => ({ row, file, eIds: [eId] })) };
}

function refuseEmpty({ run, survey }: CountryWatched, mirror: string, folder: string): void {
  if (run.files === 0)
    stop(
      `No hay ninguna norma legible de ${mirror} en ${folder} (${survey.faults.length} archivos con fallas). No se ha mirado nada.`,
    );
  if (run.sought === 0)
    stop(
      `Ninguna respuesta nombra un texto de ${mirror}: se esperaba una lectura, que se escribe con --accept RESPUESTA=ARCHIVO~art_N (docs/watch.md).`,
    );
  if (run.located === 0)
    stop(
      `No se halló ninguno de los ${run.sought} textos de ${mirror} en ${folder}. No se ha mirado nada.`,
    );
}
