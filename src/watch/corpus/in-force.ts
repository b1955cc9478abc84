import { fingerprint } from './canonical.ts';
import { withoutMarkup } from './lines.ts';
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
}

/** The text of a provision in force, and all that its file prints of it. */
export function textInForce({ lines, flavour }: Segmented, unit: Unit): Text {
  const start = flavour.inForce === 'last' ? (unit.versions.at(-1) ?? unit.start) : unit.start;
  const end = flavour.inForce === 'first' ? (unit.versions[1] ?? unit.end) : unit.end;
  const kept: string[] = [];
  const notes: string[] = [];
  for (const line of lawLines(lines.slice(start, end), flavour)) {
    const text = withoutMarkup(line);
    if (flavour.isNote(text)) {
      notes.push(text);
      if (flavour.replaces(text)) dropMarked(kept);
      else if (isPartRepealed(text)) dropMarked(kept);
    } else kept.push(line);
  }
  const inForce = kept.join('\n').trim();
  const whole = lines
    .slice(unit.start, unit.end)
    .filter((line) => !flavour.isNoise(withoutMarkup(line)))
    .join('\n');
  return {
    line: start + 1,
    inForce,
    sha256: fingerprint(inForce),
    whole: fingerprint(whole),
    isRepealed: notes.some((note) =>
      /^(?:\W|\d)*(?:art[íi]culo|disposici[óo]n)s?[^.]{0,40} derogad/i.test(note),
    ),
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
