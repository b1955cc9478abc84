import type { Provision } from '../registry/registry.ts';
import { baseOf } from '../registry/registry.ts';
import type { AmendingNorm } from './amended.ts';
import { textInForce } from './corpus/in-force.ts';
import { withoutMarkup } from './corpus/lines.ts';
import type { CorpusFolder } from './corpus-folder.ts';
import type { Unit } from './corpus/units.ts';
import { bestOf, type CorpusObservation } from './observe.ts';
import { stem } from './witnesses.ts';
import { type Piece, wordsDiff } from '../text/words-diff.ts';

/** A text of a provision that the corpus holds. */
export interface HeldText {
  file: string;
  /** From 1. */
  line: number;
  text: string;
  /** It is what another norm gives as the new wording, to be held against the text in force. */
  isQuoted: boolean;
}

/** Every text of a provision that the corpus holds: versions in line, other copies, and what newer norms say. */
export function corpusTexts(
  observation: CorpusObservation,
  norms: readonly AmendingNorm[],
  corpus: CorpusFolder,
): HeldText[] {
  const { provision } = observation;
  const texts: HeldText[] = [];
  for (const found of bestOf(observation)) {
    const cut = corpus.segmented(found.file);
    const unit = cut?.units.find(
      ({ start, end }) => start < found.line && found.line <= end && found.how !== 'note',
    );
    const starts = unit?.versions ?? [];
    if (cut && unit && starts.length > 1) {
      for (const [index, start] of starts.entries()) {
        const version: Unit = {
          ...unit,
          start,
          end: starts[index + 1] ?? unit.end,
          versions: [start],
        };
        texts.push({
          file: found.file,
          line: start + 1,
          text: textInForce(cut, version).inForce,
          isQuoted: false,
        });
      }
    } else
      texts.push({
        file: found.file,
        line: found.line,
        text: found.inForce,
        isQuoted: found.how === 'quoted',
      });
  }
  const files = new Set(texts.map(({ file }) => file));
  for (const norm of norms) {
    if (files.has(norm.path)) continue;
    texts.push(...quotedIn(norm, provision, corpus));
  }
  return texts.map((each) => ({ ...each, text: plainText(each.text) }));
}

/** What a newer norm prints of a provision that it says it changes. */
function quotedIn(norm: AmendingNorm, provision: Provision, corpus: CorpusFolder): HeldText[] {
  const named = norm.amendments.find(
    ({ instrument, eId, under }) =>
      instrument === provision.instrument.id &&
      (under === undefined || under === stem(norm.path)) &&
      eId !== undefined &&
      baseOf(eId) === provision.id,
  );
  const cut = named && corpus.segmented(norm.path);
  if (!cut) return [];
  const units = cut.units.filter(({ eIds }) => eIds.includes(provision.id));
  const unit = units.find(({ quotedIn }) => quotedIn) ?? units.at(-1);
  const text = unit
    ? textInForce(cut, unit).inForce
    : cut.lines.slice(named.line - 1, named.line + 5).join('\n');
  return [{ file: norm.path, line: unit ? unit.start + 1 : named.line, text, isQuoted: true }];
}

/** Each text against the one before it; what other norms print, against the text in force. */
export function changesBetween(
  texts: readonly HeldText[],
): { from: HeldText; to: HeldText; pieces: Piece[] }[] {
  const own = texts.filter(({ isQuoted }) => !isQuoted);
  // The last version of the first file is the one that our record is held against.
  const main = own.findLast(({ file }) => file === own[0]?.file);
  const pairs = own.slice(1).map((to, index) => ({ from: own[index], to }));
  const quoted = texts.filter(({ isQuoted }) => isQuoted).map((to) => ({ from: main, to }));
  return [...pairs, ...quoted].flatMap(({ from, to }) =>
    from ? [{ from, to, pieces: wordsDiff(from.text, to.text) }] : [],
  );
}

const plainText = (text: string): string =>
  text.split('\n').map(withoutMarkup).filter(Boolean).join('\n');
