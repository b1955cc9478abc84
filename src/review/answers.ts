import { readDocx } from '../export/docx/read.ts';
import { reviewWords } from '../i18n/review.ts';
import type { BundleKind } from './kinds.ts';
import { readCsv } from '../text/csv.ts';
import { Refusal } from '../text/refusal.ts';

/** What somebody answered on one thing, as written: nothing of it has been believed yet. */
export interface Answer {
  /** How to find it in the file: «punto 3», «fila 4». */
  where: string;
  id: string;
  print: string;
  /** The answers given: more than one is a mistake. */
  given: ('yes' | 'no' | 'change')[];
  /** A word that is no answer. */
  unknown?: string;
  note: string;
  name: string;
  date: string;
}

/** The answers of a file. */
export interface Answers {
  kind: BundleKind;
  answers: Answer[];
}

/** Columns of a sheet of answers, by what they hold. */
export const columns = reviewWords.es.columns;

/** The same in a sheet that is read in English. */
export const englishColumns = reviewWords.en.columns;

/** Reads a file of answers, by what it holds and not by its name. Throws `Refusal` where it is none. */
export function readAnswers(bytes: Uint8Array): Answers {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? fromDocx(bytes) : fromCsv(bytes);
}

function fromDocx(bytes: Uint8Array): Answers {
  const { controls, paragraphs } = readDocx(bytes);
  const textOf = (tag: string) => controls.find((each) => each.tag === tag)?.text.trim() ?? '';
  const kind = controls
    .map(({ tag }) => /^review:bundle:(.+)$/.exec(tag)?.[1])
    .find((each) => each !== undefined && isKind(each));
  const name = textOf('review:name');
  const date = textOf('review:date');
  const found = new Map<string, Answer>();
  for (const { tag, text, isTicked } of controls) {
    const [, id, print, what] = /^review:([0-9a-f]{10})\.([0-9a-f]{8}):(\w+)$/.exec(tag) ?? [];
    if (id === undefined || print === undefined) continue;
    const key = `${id}.${print}`;
    const answer = found.get(key) ?? {
      where: `punto ${found.size + 1}`,
      id,
      print,
      given: [],
      note: '',
      name,
      date,
    };
    found.set(key, answer);
    if (what === 'note') answer.note = text.trim();
    else if (what === 'date') answer.date = text.trim() || date;
    else if (isTicked && (what === 'yes' || what === 'no' || what === 'change'))
      answer.given.push(what);
  }
  if (kind === undefined || !isKind(kind) || found.size === 0) throw noControls(paragraphs);
  return { kind, answers: [...found.values()] };
}

/** A document without its controls: one of ours that another editor saved, or any other. */
function noControls(paragraphs: readonly string[]): Refusal {
  const names = Object.values(reviewWords).flatMap((own) => Object.values(own.names));
  const isOurs = paragraphs.some((text) => names.includes(text));
  return new Refusal(
    isOurs
      ? {
          es: 'perdió sus casillas: lo guardó un editor que las quita. Pasa las respuestas a la hoja .csv de la misma revisión, o respóndelo en LibreOffice o Word',
          en: 'it lost its boxes: an editor that takes them out saved it. Copy the answers to the .csv sheet of the same review, or answer it in LibreOffice or Word',
        }
      : {
          es: 'no es una hoja de revisión de este sitio: haz una con «npm run review -- legal»',
          en: 'it is no review sheet of this site: make one with "npm run review -- legal"',
        },
  );
}

const isKind = (word: string): word is BundleKind => Object.hasOwn(reviewWords.es.names, word);

const words: Readonly<Record<string, 'yes' | 'no' | 'change'>> = {
  si: 'yes',
  yes: 'yes',
  'sigue igual': 'yes',
  no: 'no',
  'no existe o no contesta': 'no',
  'my answer is below': 'change',
  'respondo abajo': 'change',
  cambiar: 'change',
  cambio: 'change',
  change: 'change',
};
const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}|[.!]/gu, '')
    .trim()
    .toLowerCase();

function fromCsv(bytes: Uint8Array): Answers {
  const [head, ...rows] = readCsv(bytes);
  const places = Object.fromEntries(
    Object.entries(columns).map(([key, title]) => [
      key,
      head?.cells.findIndex((cell) =>
        [title, englishColumns[key as keyof typeof columns]].some((each) =>
          plain(cell).startsWith(plain(each).split(' (')[0] ?? ''),
        ),
      ) ?? -1,
    ]),
  ) as Record<keyof typeof columns, number>;
  const missing = Object.entries(columns).flatMap(([key, title]) =>
    places[key as keyof typeof columns] === -1 && key !== 'what' ? [title] : [],
  );
  if (missing.length > 0)
    throw new Refusal({
      es: `le falta la columna «${missing[0] ?? ''}» en la fila 1; deja la primera fila como vino`,
      en: `the column "${missing[0] ?? ''}" is missing in row 1; leave the first row as it came`,
    });
  const read = rows
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ number, cells }) => {
      const cell = (key: keyof typeof columns) => (cells[places[key]] ?? '').trim();
      return { number, cell };
    });
  const kind = read.map(({ cell }) => cell('kind')).find((each) => each !== '');
  if (kind === undefined || !isKind(kind)) throw noControls([]);
  return {
    kind,
    answers: read.map(({ number, cell }): Answer => {
      const [, id = '', print = ''] =
        /^([0-9a-f]{10})\.([0-9a-f]{8})$/.exec(cell('id').toLowerCase()) ?? [];
      const written = plain(cell('answer'));
      const answer = Object.hasOwn(words, written) ? words[written] : undefined;
      return {
        where: `fila ${number}`,
        id,
        print,
        given: answer ? [answer] : [],
        ...(written !== '' && !answer && { unknown: cell('answer').slice(0, 40) }),
        note: cell('note'),
        name: cell('name'),
        date: cell('date'),
      };
    }),
  };
}
