import { dayIn } from '../../registry/day-in.ts';
import { fingerprint } from './canonical.ts';
import { afterNumber } from './headings-abroad.ts';
import { withoutMarkup } from './lines.ts';
import { type Amended, amendedIn } from './notes.ts';
import type { Flavour } from './flavours.ts';
import type { Segmented, Unit } from './units.ts';

/** What a file says of a provision. */
export interface Text {
  /** Line of the text in force, from 1. */
  line: number;
  /** The text in force, without the publisher's notes. */
  inForce: string;
  /** Fingerprint of the text in force; none if there is no text. */
  sha256: string | undefined;
  /** Fingerprint of all that stands there: earlier versions, notes and what the publisher adds too. */
  whole: string | undefined;
  /** The publisher says that it is repealed. */
  isRepealed: boolean;
  /** Norms that its notes say changed it; none where notes do not say. */
  amended?: Amended[];
  /** It stops amid a sentence: what follows in the law is not in the file. */
  isCut?: boolean;
  /** Day from which the file says that this text is in force, where it says so: it may be to come. */
  startsOn?: string | undefined;
}

/** The text of a provision in force, and all that its file prints of it. */
export function textInForce({ lines, flavour, origin }: Segmented, unit: Unit): Text {
  const start = flavour.inForce === 'last' ? (unit.versions.at(-1) ?? unit.start) : unit.start;
  const end = flavour.inForce === 'first' ? (unit.versions[1] ?? unit.end) : unit.end;
  const kept: string[] = [];
  const notes: string[] = [];
  for (const line of lawLines(lines.slice(start, end), flavour)) {
    const text = withoutMarkup(line);
    if (flavour.endsInForce(text)) break;
    if (flavour.isNote(text)) {
      notes.push(text);
      if (flavour.replaces(text)) dropMarked(kept);
      else if (isPartRepealed(text)) dropMarked(kept);
    } else kept.push(line);
  }
  const { law, notes: bracketed } = flavour.split?.(kept.join('\n')) ?? {
    law: kept.join('\n'),
    notes: [],
  };
  notes.push(...bracketed);
  const inForce = law.trim();
  const isText = !flavour.needsWords || hasWords(inForce);
  const whole = lines
    .slice(unit.start, unit.end)
    .filter((line) => !flavour.isNoise(withoutMarkup(line)))
    .join('\n');
  return {
    line: (origin?.[start] ?? start) + 1,
    inForce,
    sha256: isText ? fingerprint(inForce) : undefined,
    whole: isText ? fingerprint(whole) : undefined,
    isRepealed: notes.some((note) =>
      /^(?:\W|\d)*(?:art[íi]culo|disposici[óo]n)s?[^.]{0,40} derogad/i.test(note),
    ),
    ...(flavour.needsWords && { amended: amendedIn(notes), startsOn: startOf(notes) }),
    ...(flavour.cutsTexts && { isCut: isCut(inForce) }),
  };
}

/** The lines of a provision without what comes and goes with the publisher's page. */
function lawLines(lines: readonly string[], flavour: Flavour): string[] {
  const { aside } = flavour;
  let isAside = false;
  return lines.filter((raw) => {
    const line = withoutMarkup(raw);
    isAside = aside?.begins(line) === true || (isAside && aside?.goesOn(raw) === true);
    return !isAside && !flavour.isNoise(line);
  });
}

const isPartRepealed = (note: string): boolean =>
  /^(?:\W|\d)*(?:p[áa]rrafo|inciso|numeral|literal)[^.]{0,40} (?:derogad|suprimid)/i.test(note);

/** The paragraph before a note that replaces it ends with a call: `… años." (*)`. */
function dropMarked(kept: string[]): void {
  for (let at = kept.length - 1; at > 0 && at > kept.length - 12; at--) {
    const line = kept[at] ?? '';
    if (line.trim() === '') continue;
    if (/\(\s*(?:\\?\*+|\d{1,2})\s*\)[\s*_".]*$/.test(line)) {
      kept.splice(at, 1);
    }
    return;
  }
}

/** Whether the last paragraph, which is no title nor a row of a table, ends without a mark. */
function isCut(text: string): boolean {
  // The number of an item that is not there.
  if (/\n\s*\d{1,3}\s*[.)]?[°º]?[.)]?$/.test(text)) return true;
  const last = text.split(/\n\s*\n/).at(-1) ?? '';
  const words = withoutMarkup(last.replace(/\s+/g, ' '));
  return words.length > 60 && !/^(?:§|[IVX]+\.|L\.)/.test(words) && /[\p{L},]$/u.test(words);
}

/** Whether there is a word besides the number: an article that only says «(*)» is no text. */
function hasWords(text: string): boolean {
  const [first = '', ...rest] = text.split('\n').map(withoutMarkup);
  return /\p{L}{3}/u.test([afterNumber(first), ...rest].join(' '));
}

const starting =
  /(?:comenzar|empezar|entrar)[áa]\s+(?:a regir|en vigor|en vigencia)(?: a partir)?\s+(?:del?|el)\s+(\d{1,2} de \p{L}+ del? \d{4})/iu;

/** The day from which notes say that the text above them is in force. */
const startOf = (notes: readonly string[]): string | undefined =>
  notes.flatMap((note) => dayIn(starting.exec(note)?.[1] ?? '') ?? []).at(0);
