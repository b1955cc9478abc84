import type { ChangeClass } from '../../registry/change-class.ts';
import { type CallFacts, countsIn } from '../../text/counts.ts';
import type { Piece } from '../../text/words-diff.ts';

/**
 * What can be seen to have changed between two texts, without knowing what they mean: whom to call, or a number.
 * Empty where only other words did.
 */
export function seenClasses(before: string, after: string, facts: CallFacts): ChangeClass[] {
  const [was, is] = [countsIn(before, facts), countsIn(after, facts)];
  // A kit may have been saved with its paragraphs in another order.
  const isSame = (key: 'figures' | 'calls') =>
    [...was[key]].sort().join() === [...is[key]].sort().join();
  return [
    ...(isSame('figures') ? [] : (['number'] as const)),
    ...(isSame('calls') ? [] : (['help'] as const)),
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
