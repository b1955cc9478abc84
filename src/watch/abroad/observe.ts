import type { CorpusFolder } from '../corpus-folder.ts';
import { fingerprint } from '../corpus/canonical.ts';
import { type Text, textInForce } from '../corpus/in-force.ts';
import { foreignPenalties, penaltyText } from '../corpus/penalties-abroad.ts';
import type { ForeignReading, ForeignWhy } from './readings.ts';

/** A provision of a copy that an answer rests on. */
export interface Sought {
  /** The question that is answered. */
  row: string;
  /** Path from the root of the copy. */
  file: string;
  /** `art_149-bis`; of one that may be written in two ways, the likelier first. */
  eIds: readonly string[];
}

/** What a copy says of a provision today. */
export interface ForeignObservation extends Sought {
  /** `ar/LEY-9.md~art_149-bis`: the key of its reading. */
  key: string;
  found: Text | ForeignWhy;
}

/** Looks for a provision in its file. */
export function observeForeign(sought: Sought, corpus: CorpusFolder): ForeignObservation {
  const { file, eIds } = sought;
  const cut = corpus.has(file) ? corpus.segmented(file) : undefined;
  const at = (found: ForeignObservation['found'], eId = eIds[0] ?? ''): ForeignObservation => ({
    ...sought,
    key: `${file}~${eId}`,
    found,
  });
  if (!corpus.has(file)) return at('no-file');
  if (!cut) return at('unreadable');
  // What was enacted may have changed since: it is no text in force.
  if (cut.file.textState === 'as_enacted') return at('as-enacted');
  for (const eId of eIds) {
    const units = cut.units.filter((unit) => unit.eIds.includes(eId) && !unit.quotedIn);
    if (units.length === 0) continue;
    const texts = units.map((unit) => textInForce(cut, unit)).filter(({ sha256 }) => sha256);
    const [first, ...others] = texts;
    if (!first) return at('no-text', eId);
    // Of half a text nobody can say whether the law is the same.
    if (texts.some(({ isCut }) => isCut)) return at('cut', eId);
    return at(others.length === 0 ? first : together(first, others), eId);
  }
  return at('not-there');
}

/** Where a number is printed more than once, a change of any of them is one: they are read as one text. */
function together(first: Text, others: readonly Text[]): Text {
  const inForce = [first, ...others].map((each) => each.inForce).join('\n');
  const wholes = [first, ...others].map(({ whole = '' }) => `h${whole}`).join('\n');
  return { ...first, inForce, sha256: fingerprint(inForce), whole: fingerprint(wholes) };
}

/** What would be written if it were accepted on a day. */
export function foreignReadingOf(
  { found }: ForeignObservation,
  mirror: string,
  readOn: string,
): ForeignReading {
  if (typeof found === 'string') return { mirror, readOn, unread: found };
  const { line, sha256, whole, amended = [] } = found;
  const penalties = penaltiesIn(found);
  return {
    mirror,
    readOn,
    line,
    ...(sha256 !== undefined && { sha256 }),
    ...(whole !== undefined && whole !== sha256 && { whole }),
    ...(penalties.length > 0 && { penalties }),
    ...(amended.length > 0 && {
      amended: amended.map(({ norm, day }) => ({ norm, ...(day !== undefined && { day }) })),
    }),
  };
}

/** Penalties of a text, each once, as they are kept. */
export const penaltiesIn = ({ inForce }: Text): string[] => [
  ...new Set(foreignPenalties(inForce).map(penaltyText)),
];
