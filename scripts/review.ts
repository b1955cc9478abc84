// A bundle that a professional reads and answers in a given time, and what becomes of the answers.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pagePath } from '../src/addresses/paths.ts';
import { writeDocx } from '../src/export/docx/write.ts';
import { readWithin } from '../src/files/read-within.ts';
import { writeAllWhole, writtenSince } from '../src/files/write-whole.ts';
import { shown } from '../src/registry/characters.ts';
import { defaultAsOf } from '../src/registry/as-of.ts';
import { today } from '../src/registry/days.ts';
import { parseRef } from '../src/citations/ref.ts';
import { sentenceLabel } from '../src/citations/label.ts';
import { findProvision, type Registry } from '../src/registry/registry.ts';
import { CorpusFolder } from '../src/watch/corpus-folder.ts';
import { bestOf, observe } from '../src/watch/observe.ts';
import { witnessesOf } from '../src/watch/witnesses.ts';
import { columns, englishColumns, readAnswers, type Answers } from '../src/review/answers.ts';
import { within } from '../src/review/budget.ts';
import { callDocument, type LawBeside, reviewDocument } from '../src/review/bundle.ts';
import { callSheet, channelText } from '../src/review/call-sheet.ts';
import { csvText } from '../src/text/csv.ts';
import { Refusal } from '../src/text/refusal.ts';
import type { ReviewItem } from '../src/review/item.ts';
import { pendingChanges, reviewItems } from '../src/review/items.ts';
import { plainLaw } from '../src/review/law-text.ts';
import { blanksFilled, wordCounter } from '../src/review/hours.ts';
import { pageContent } from '../src/review/page-content.ts';
import { askedText, takeAnswers } from '../src/review/take.ts';
import { type BundleKind, bundleName } from '../src/review/kinds.ts';
import { builtSite } from './build.ts';
import { siteVersion } from './edition.ts';
import { givenFile } from './given-file.ts';
import type { Lang } from '../src/registry/schema/common.ts';
import { fromHere, langs, oneOf, projectRoot, readArguments } from './options.ts';
import { readableProject } from './readable-project.ts';
import { countHours } from './review-hours.ts';
import { stop } from './stop.ts';

const kinds: Readonly<Record<string, BundleKind>> = {
  legal: 'legal',
  clinical: 'psychology',
  security: 'security',
  experience: 'experience',
  calls: 'calls',
};
const usage = `npm run review -- ${Object.keys(kinds).join('|')} [--lang es|en] [--hours 2] [--built] [--corpus CARPETA], npm run review -- hours [--built] [--write], o npm run review -- --take RESPUESTAS.docx|csv`;
const { values, positionals } = readArguments(
  {
    allowPositionals: true,
    options: {
      hours: { type: 'string', default: '2' },
      lang: { type: 'string', default: 'es' },
      built: { type: 'boolean' },
      write: { type: 'boolean' },
      take: { type: 'string' },
      corpus: { type: 'string' },
    },
  },
  usage,
  'go on',
);
const root = projectRoot();
/** Bytes of the longest file of answers that is read; each kind has its own limit after it. */
const longestAnswers = 20_000_000;

if (values.take === undefined) await make();
else take(values.take);

async function make(): Promise<void> {
  const [word = '', ...more] = positionals;
  if (word === 'hours' && more.length === 0) {
    countHours(root, await builtSite(root, values.built), values.write === true);
    return;
  }
  const kind = Object.hasOwn(kinds, word) ? kinds[word] : undefined;
  if (!kind || more.length > 0) stop(`Se esperaba: ${usage}`);
  // «0x2» and «1e1» are numbers to a program, and nobody's hours.
  const hours = /^\d+([.,]\d+)?$/.test(values.hours) ? Number(values.hours.replace(',', '.')) : NaN;
  if (!(hours >= 0.25 && hours <= 40))
    stop(`Horas inesperadas «${shown(values.hours)}»; se esperaba un número de 0.25 a 40.`);
  const lang = oneOf('Idioma', values.lang, langs);
  if (kind === 'calls' && lang !== 'es')
    stop('La hoja de llamadas va en español, como las llamadas.');
  const place = fromHere(lang === 'es' ? `revision-${word}` : `review-${word}`);
  const project = readableProject(root);
  const version = siteVersion(root);
  if (kind === 'calls') {
    const calls = callSheet(project.registry);
    const word = callDocument({ kind, version, hours, minutes: 0, left: 0 }, calls);
    const rows = calls.map(({ id, print, name: title, channels, todo }) => ({
      id: `${id}.${print}`,
      what: `${title}. ${channels.map(channelText).join('; ')}. ${todo}`,
    }));
    save(place, await writeDocx(word), sheetOf(kind, rows));
    console.log(`${calls.length} servicios, sin nombre ni día: los pone quien comprueba.`);
    return;
  }
  const dist = await builtSite(root, values.built);
  const pages = new Map<string, string>();
  const pageOf = ({ slug = '' }: Pick<ReviewItem, 'slug'>) => {
    const address = pagePath(slug, lang);
    const html =
      pages.get(slug) ?? readFileSync(join(dist, address, 'index.html'), { encoding: 'utf8' });
    pages.set(slug, html);
    return { html, address };
  };
  const lawOf = lawBeside(project.registry, lang);
  const items = reviewItems(project, kind, defaultAsOf(root), lang);
  const filled = blanksFilled(project.registry, lang);
  const wordsOf = wordCounter((slug) => pageOf({ slug }), filled);
  const { chosen, minutes, left } = within(items, hours * 60, (item, others) => {
    const known = new Set([...others].flatMap(({ refs = [] }) => refs));
    const refs = item.refs?.filter((ref) => !known.has(ref)) ?? [];
    return wordsOf(
      item,
      lawOf({ ...item, refs }).map(({ text }) => text),
    );
  });
  const document = reviewDocument(
    { kind, lang, version, hours, minutes, left, items: chosen },
    (item, gathered) => {
      if (item.slug === undefined) return [];
      const { html, address } = pageOf(item);
      return pageContent(html, address, gathered, filled, lang);
    },
    { lawOf, ...(kind === 'legal' && { waiting: pendingChanges(project.registry, lang) }) },
  );
  const rows = chosen.map(({ id, print, title, says }) => ({
    id: `${id}.${print}`,
    what: [title, ...says].join(' · '),
  }));
  save(place, await writeDocx(document), sheetOf(kind, rows, lang));
  console.log(
    `${chosen.length} puntos, unos ${minutes} minutos; quedan ${left} para otra vez. Sin nombre ni día: los pone quien revisa.`,
  );
}

/** The text in force of what an item is about, from a copy of the law on this machine; none without one. */
function lawBeside(registry: Registry, lang: Lang): NonNullable<LawBeside['lawOf']> {
  if (values.corpus === undefined) return () => [];
  const folder = fromHere(values.corpus);
  if (!existsSync(folder))
    stop(`No hay una carpeta en «${shown(values.corpus)}»; se esperaba una copia de las leyes.`);
  const ground = { registry, corpus: new CorpusFolder(folder), witnesses: witnessesOf(registry) };
  const texts = new Map<string, string>();
  const textOf = (ref: string): string => {
    const known = texts.get(ref);
    if (known !== undefined) return known;
    const [instrument = '', eId = ''] = ref.replace(/__.*$/, '').split('~');
    const provision = findProvision(registry, instrument, eId);
    const found = provision && observe(provision, ground);
    const text = (found && bestOf(found)[0]?.inForce) ?? '';
    texts.set(ref, text);
    return text;
  };
  return ({ refs = [] }) =>
    refs.flatMap((ref) => {
      const text = plainLaw(textOf(ref));
      const parsed = parseRef(ref.replace(/__.*$/, ''));
      return text && parsed ? [{ name: sentenceLabel(parsed, registry, lang), text }] : [];
    });
}

/** @param place where the files stand, without what tells their kind */
function save(place: string, docx: Uint8Array, csv: string): void {
  const files = new Map<string, Uint8Array>([
    [`${place}.docx`, docx],
    [`${place}.csv`, Buffer.from(csv)],
  ]);
  // Somebody may have answered in the one that is there.
  for (const [file, content] of files)
    if (held(file)?.equals(content) === false)
      stop(
        `Ya hay un ${basename(file)}, y dice otra cosa: quizá trae respuestas. No se tocó nada. Recíbelas con --take, o llévalo a otra carpeta, y repite.`,
      );
  writeAllWhole(files);
  const name = basename(place);
  console.log(`${name}.docx y ${name}.csv están en la carpeta desde donde se pidió.`);
}

/** What a file that may be written over holds; nothing where there is none. Stops where it is no plain file. */
function held(file: string): Buffer | undefined {
  if (!existsSync(file)) return undefined;
  const read = readWithin(file, longestAnswers);
  if (typeof read !== 'string') return read;
  return stop(`${basename(file)} ya está, y no es un archivo que se lea: muévelo y repite.`);
}

function sheetOf(
  kind: BundleKind,
  rows: readonly { id: string; what: string }[],
  lang: Lang = 'es',
): string {
  return csvText([
    Object.values(lang === 'es' ? columns : englishColumns),
    ...rows.map(({ id, what }) => [id, kind, what, '', '', '', '']),
  ]);
}

function take(path: string): void {
  if (positionals.length > 0) stop(`Se esperaba: ${usage}`);
  const file = basename(path);
  const start = Date.now();
  const answers = read(path);
  const project = readableProject(root);
  const { kind } = answers;
  const day = defaultAsOf(root);
  const items =
    kind === 'calls'
      ? callSheet(project.registry)
      : langs.flatMap((lang) => reviewItems(project, kind, day, lang));
  const taken = takeAnswers(answers, {
    items: new Map(items.map((item) => [item.id, item])),
    readFile: (each) => readFileSync(join(root, each), 'utf8'),
    today: today(),
  });
  if (taken.refused.length > 0) {
    for (const line of taken.refused) console.error(shown(`${file}, ${line}.`));
    stop(
      `No se escribió nada: corrige ${taken.refused.length === 1 ? 'esa respuesta' : `esas ${taken.refused.length} respuestas`} y vuelve a pasar el archivo.`,
      1,
    );
  }
  const { written, agreed, asked } = taken;
  const list = `cambios-pedidos-${answers.kind}.md`;
  const listFile = fromHere(list);
  const before = held(listFile)?.toString('utf8');
  const files = new Map([...taken.files].map(([each, text]) => [join(root, each), text]));
  if (asked.length > 0) files.set(listFile, askedText(answers.kind, asked, before));
  const [changed] = writtenSince(files.keys(), start);
  if (changed !== undefined)
    stop(`Alguien escribió en «${basename(changed)}» mientras tanto. No se tocó nada: repite.`);
  writeAllWhole(files);
  console.log(`${bundleName(answers.kind)}: ${written} respuestas escritas en los datos.`);
  if (agreed.length > 0)
    console.log(
      `De acuerdo, sin lugar donde anotarlo:\n${agreed.map((line) => `  ${line}`).join('\n')}`,
    );
  if (asked.length > 0)
    console.log(`${asked.length} cambios pedidos: ${list}, en la carpeta desde donde se pidió.`);
  console.log('Mira lo escrito con `git diff` y pasa `npm run check` antes de guardarlo.');
}

function read(path: string): Answers {
  const bytes = givenFile(path, longestAnswers, 'el .docx o .csv con las respuestas');
  try {
    return readAnswers(bytes);
  } catch (error) {
    if (error instanceof Refusal) return stop(`«${shown(basename(path))}»: ${error.said.es}.`);
    throw error;
  }
}
