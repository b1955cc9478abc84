import { figuresIn, wordFigures } from '../../text/figures.ts';
import type { ChangeClass } from '../../registry/change-class.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { Piece } from '../../text/words-diff.ts';

/** What tells whom to call from any other number. */
export interface CallFacts {
  lang: Lang;
  /** Digits of the numbers to call of today, `100`, `018001234`. */
  help: readonly string[];
  /** Blanks, by id, that say whom to call. */
  contacts: readonly string[];
}

/** A law with its number, a version or the letter of a form: figures that are no number of the protocol. */
const names =
  /(?:art[íi]culos?|articles?|arts?\.|ley|law|act|decretos? [a-záéíóú ]*|decree|reglamento|inciso|numeral|lit(?:eral)?)\s+(?:n\.?[º°]\s*)?\d[\w.-]*|\d{4}\.\d{2}\.\d+|\bT\d{1,2}\b/gi;

/** What is called in a text, and its other figures. */
function countsIn(text: string, { lang, help, contacts }: CallFacts) {
  const calls: string[] = [];
  const blanks = text.replace(/\[([a-z][a-z0-9-]*)\]/g, (_, id: string) => {
    if (contacts.includes(id)) calls.push(id);
    return ' ';
  });
  const bare = blanks.replace(/\d[\d ()+-]*\d/g, (found) => {
    const digits = found.replace(/\D/g, '');
    if (!help.includes(digits)) return found;
    calls.push(digits);
    return ' ';
  });
  const words = bare.replace(names, ' ');
  // «Un» and «una» are articles far more often than numbers.
  const figures = [...figuresIn(words, lang), ...wordFigures(words, lang)].filter(
    (figure) => figure !== '1',
  );
  return { calls, figures };
}

const sorted = (all: readonly string[]): string => [...all].sort().join(' ');

/**
 * What can be seen to have changed between two texts, without knowing what they mean: whom to call, or a number.
 * Empty where only other words did.
 */
export function seenClasses(before: string, after: string, facts: CallFacts): ChangeClass[] {
  const [was, is] = [countsIn(before, facts), countsIn(after, facts)];
  return [
    ...(sorted(was.figures) === sorted(is.figures) ? [] : (['number'] as const)),
    ...(sorted(was.calls) === sorted(is.calls) ? [] : (['help'] as const)),
  ];
}

/** A place where words changed, as it was and as it is, with a few words around it. */
export interface ChangedPlace {
  was: string;
  is: string;
}

/** Words that stand around a change, at most. */
const around = 4;
/** Words of a change that are shown, at most. */
const most = 24;

/** The places of a difference; those whose figures differ first. */
export function changedPlaces(pieces: readonly Piece[]): ChangedPlace[] {
  const places: ChangedPlace[] = [];
  pieces.forEach(({ kind, words }, at) => {
    if (kind === 'same' || (kind === 'new' && pieces[at - 1]?.kind === 'gone')) return;
    const next = kind === 'gone' && pieces[at + 1]?.kind === 'new' ? pieces[at + 1] : undefined;
    const head = lastWords(pieces[at - 1]);
    const tail = firstWords(pieces[at + (next ? 2 : 1)]);
    const own = cut(words);
    places.push(
      kind === 'gone'
        ? { was: said(head, own, tail), is: said(head, cut(next?.words ?? []), tail) }
        : { was: said(head, [], tail), is: said(head, own, tail) },
    );
  });
  return [...places.filter(hasOtherFigures), ...places.filter((one) => !hasOtherFigures(one))];
}

const hasOtherFigures = ({ was, is }: ChangedPlace): boolean =>
  (was.match(/\d+/g) ?? []).join() !== (is.match(/\d+/g) ?? []).join();
const lastWords = (piece?: Piece): string[] =>
  piece?.kind === 'same' ? piece.words.slice(-around) : [];
const firstWords = (piece?: Piece): string[] =>
  piece?.kind === 'same' ? piece.words.slice(0, around) : [];
const cut = (words: readonly string[]): string[] =>
  words.length > most ? [...words.slice(0, most), '…'] : [...words];
const said = (...parts: string[][]): string => parts.flatMap((part) => part).join(' ');
