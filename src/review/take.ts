import { edited, type Edit } from '../html/edits.ts';
import { dueAfter } from '../registry/due-after.ts';
import { shown } from '../registry/characters.ts';
import { daysBetween } from '../registry/days.ts';
import { asWritten, plainLines } from '../registry/line-ends.ts';
import { isCalendarDate, type Reviewer } from '../registry/schema/common.ts';
import type { Place } from '../registry/place.ts';
import type { Answer, Answers } from './answers.ts';
import { bundleName } from './kinds.ts';
import type { Call } from './call-sheet.ts';
import type { ReviewItem, Target } from './item.ts';

/** What was asked to be changed. */
export interface Asked {
  file: string;
  title: string;
  answer: 'no' | 'change';
  note: string;
  /** Day of the answer, `YYYY-MM-DD`. */
  on: string;
}

/** What comes of a file of answers. */
export interface Taken {
  /** One line for each answer that is not taken, in Spanish. With any, nothing is written. */
  refused: string[];
  /** Files with their text as it stays. */
  files: Map<string, string>;
  /** How many answers were written back. */
  written: number;
  /** Answers that agree and have no place in the data: they are told, and no more. */
  agreed: string[];
  asked: Asked[];
}

/** What answers are held against. */
export interface TakeOptions {
  /** What can be answered, by id: items of the role, or calls. */
  items: ReadonlyMap<string, ReviewItem | Call>;
  /** The text of a file as it is on the disk, by its path from the root of the tree. */
  readFile: (file: string) => string;
  /** Day of the run, `YYYY-MM-DD`: an answer is not of a day to come. */
  today: string;
}

/**
 * Takes the answers of a file: what is to be written back in the data, and what was asked to be changed. Who
 * answered is not written anywhere: only the role, or how it was checked, and the day.
 */
export function takeAnswers({ kind, answers }: Answers, options: TakeOptions): Taken {
  const taken: Taken = { refused: [], files: new Map(), written: 0, agreed: [], asked: [] };
  const edits = new Map<string, Edit[]>();
  const seen = new Map<string, string>();
  for (const answer of answers) {
    if (isBlank(answer)) continue;
    const item = options.items.get(answer.id);
    const fault = faultOf(answer, item, options.today) ?? twice(answer, seen);
    if (fault !== undefined || !item) {
      taken.refused.push(`${answer.where}${item ? ` («${titleOf(item)}»)` : ''}: ${fault ?? ''}`);
      continue;
    }
    const [given] = answer.given;
    const on = parseDay(answer.date) ?? '';
    if (given !== 'yes') {
      if (given)
        taken.asked.push({
          file: item.target.file,
          title: titleOf(item),
          answer: given,
          note: answer.note,
          on,
        });
      continue;
    }
    const own =
      'by' in item ? callEdits(item, on) : reviewEdits(item, kind as Reviewer, on, options);
    if (own.length === 0) taken.agreed.push(titleOf(item));
    else {
      edits.set(item.target.file, [...(edits.get(item.target.file) ?? []), ...own]);
      taken.written += 1;
    }
    if (answer.note !== '')
      taken.asked.push({
        file: item.target.file,
        title: titleOf(item),
        answer: 'change',
        note: answer.note,
        on,
      });
  }
  if (taken.refused.length === 0)
    for (const [file, own] of edits) {
      const written = options.readFile(file);
      taken.files.set(file, asWritten(edited(plainLines(written), own), written));
    }
  return taken;
}

const titleOf = (item: ReviewItem | Call): string => ('title' in item ? item.title : item.name);

/** Nothing answered: it stays as it is. A name or a date alone is no answer. */
const isBlank = ({ given, unknown, note }: Answer): boolean =>
  given.length === 0 && unknown === undefined && note === '';

/** What is wrong with an answer and what to do; nothing if it can be taken. */
function faultOf(
  { id, print, given, unknown, note, name, date }: Answer,
  item: ReviewItem | Call | undefined,
  today: string,
): string | undefined {
  if (id === '') return 'le falta su id, o está cambiado; cópialo de la hoja que recibiste';
  if (!item)
    return 'no es de esta hoja, o ya no espera respuesta; haz una hoja nueva y responde en ella';
  if (item.print !== print)
    return 'lo que dice cambió desde que se hizo la hoja; haz una hoja nueva y responde otra vez';
  if (unknown !== undefined) return `«${unknown}» no es una respuesta; escribe sí, no o cambiar`;
  if (given.length > 1) return 'tiene más de una casilla marcada; deja una';
  if (given.length === 0) return 'dice qué cambiar y no tiene casilla marcada; marca una';
  if (name === '') return 'tiene respuesta y le falta quién responde; escribe el nombre';
  if (date === '') return 'tiene respuesta y le falta el día; escríbelo como 27/11/2026';
  const day = parseDay(date);
  if (day === undefined)
    return `«${date.slice(0, 30)}» no es un día que exista; escríbelo como 27/11/2026`;
  if (day > today) return `el día ${date} aún no llega; pon el día en que se respondió`;
  if (daysBetween(day, today) > dueAfter.review)
    return `el día ${date} fue hace más de un año; haz una hoja nueva y responde otra vez`;
  if (given[0] !== 'yes' && note === '')
    return 'pide un cambio y no dice cuál; escribe qué cambiarías y por qué';
  return undefined;
}

function twice({ id, where }: Answer, seen: Map<string, string>): string | undefined {
  const before = seen.get(id);
  seen.set(id, where);
  return before === undefined ? undefined : `ya tiene respuesta en ${before}; deja una`;
}

/** A day as people write it, `27/11/2026` or `2026-11-27`, as `YYYY-MM-DD`; nothing if it is none. */
export function parseDay(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim()) ?? [];
  const iso =
    day && month && year
      ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
      : text.trim();
  return isCalendarDate(iso) ? iso : undefined;
}

function callEdits({ target, by }: Call, on: string): Edit[] {
  return [
    replacing(target.place(['verifiedOn'], 'value'), on),
    replacing(target.place(['verifiedBy'], 'value'), by),
  ];
}

/** Adds a role to those who reviewed: of two days the first stays, since neither saw what changed later. */
function reviewEdits(
  { target }: ReviewItem,
  role: Reviewer,
  on: string,
  { readFile }: Pick<TakeOptions, 'readFile'>,
): Edit[] {
  if (!target.path) return [];
  const text = plainLines(readFile(target.file));
  if (target.path.at(-1) === 'reviewed') {
    const place = target.place(target.path, 'value');
    return [replacing(place, reviewed(text.slice(place.start.offset, place.end.offset), role, on))];
  }
  return [insideVerification(text, target, target.path, role, on)];
}

function reviewed(before: string, role: Reviewer, on: string): string {
  const [, day] = /on:\s*['"]?(\d{4}-\d{2}-\d{2})/.exec(before) ?? [];
  const roles =
    /by:\s*\[([^\]]*)\]/.exec(before)?.[1]?.split(',') ?? before.match(/(?<=- )\w+/g) ?? [];
  const by = [...new Set([...roles.map((each) => each.trim()), role])].filter(Boolean);
  const first = day !== undefined && day < on ? day : on;
  return `{ on: ${first}, by: [${by.join(', ')}] }`;
}

function insideVerification(
  text: string,
  target: Target,
  path: readonly PropertyKey[],
  role: Reviewer,
  on: string,
): Edit {
  const key = target.place([...path, 'level'], 'key');
  const found = target.place([...path, 'reviewed'], 'value');
  const old = text.slice(found.start.offset, found.end.offset);
  if (/^\{\s*on:/.test(old)) return replacing(found, reviewed(old, role, on));
  const at = key.start.offset;
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const value = `reviewed: ${reviewed('', role, on)}`;
  // In a block, a line of its own; within braces, one more pair.
  const end = before.trim() === '' ? `\n${before}` : ', ';
  return { start: at, end: at, text: `${value}${end}` };
}

const replacing = ({ start, end }: Place, text: string): Edit => ({
  start: start.offset,
  end: end.offset,
  text,
});

/** A line that somebody else wrote, as one that is only read: no markup, no image, nothing unseen. */
const plainLine = (text: string): string =>
  shown(text).replace(/[\\<>&`[\]!#*_~|]/g, (each) => `\\${each}`);

/**
 * The list of what was asked to be changed, in Markdown: each with its file, the day and what was said.
 * @param before the list as it is, if there is one: nothing of it is lost, and what it has is not added again
 */
export function askedText(kind: Answers['kind'], asked: readonly Asked[], before = ''): string {
  const items = asked.map(({ title, file, answer, note, on }) => {
    const said = note.split('\n').map((each) => `> ${plainLine(each)}`);
    return [
      `## ${plainLine(title)}`,
      `${file} · ${answer === 'no' ? 'no es correcto' : 'pide un cambio'} · ${on}`,
      said.join('\n'),
    ].join('\n\n');
  });
  const head = before.trim() === '' ? `# ${bundleName(kind)}: cambios pedidos` : before.trimEnd();
  const added = items.filter((item) => !`${head}\n\n`.includes(`\n\n${item}\n\n`));
  return `${[head, ...added].join('\n\n')}\n`;
}
