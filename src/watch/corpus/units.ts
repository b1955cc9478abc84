import type { CorpusFile } from './file.ts';
import { type Flavour, flavourOf } from './flavours.ts';
import { type Heading, corpusHeadings } from './headings.ts';
import { closingQuote, withoutMarkup } from './lines.ts';

/** A provision as it stands in a file. */
export interface Unit {
  /** Ids it answers to: more than one when its section does not say which kind of disposition it is. */
  eIds: string[];
  /** Its title, as printed beside the number. */
  title: string;
  /** Lines of the file, from 0; the end is not included. */
  start: number;
  end: number;
  /** Lines where each of its versions begins, in the order of the file. */
  versions: number[];
  /** The provision of this file that quotes it, when it is the text of another norm. */
  quotedIn: Unit | undefined;
}

/** A file cut into provisions. */
export interface Segmented {
  file: CorpusFile;
  flavour: Flavour;
  lines: readonly string[];
  /** The line of the file, from 0, of each of `lines`; nothing where they are the same. */
  origin?: readonly number[];
  units: Unit[];
}

/** Cuts a file into its provisions, the quoted texts of other norms apart. */
export function segment(file: CorpusFile): Segmented {
  const flavour = flavourOf(file);
  const { lines, origin } = broken(file.lines, flavour);
  const cut = new Cutter(lines, flavour);
  for (const heading of corpusHeadings(lines, flavour.headings))
    if (heading.line >= file.body) cut.add(heading);
  return { file, flavour, lines, ...(origin && { origin }), units: cut.finish() };
}

/** The lines of a file, those in which another provision begins broken in two. */
function broken(
  lines: readonly string[],
  { breaks }: Flavour,
): { lines: readonly string[]; origin?: number[] } {
  if (!breaks) return { lines };
  const pieces = lines.flatMap((line, at) => line.split(breaks).map((piece) => ({ piece, at })));
  if (pieces.length === lines.length) return { lines };
  return { lines: pieces.map(({ piece }) => piece), origin: pieces.map(({ at }) => at) };
}

/** Takes the headings one by one and closes each provision where the next begins. */
class Cutter {
  readonly #lines: readonly string[];
  readonly #flavour: Flavour;
  readonly #units: Unit[] = [];
  #own: Unit | undefined;
  #quoted: Unit | undefined;

  constructor(lines: readonly string[], flavour: Flavour) {
    this.#lines = lines;
    this.#flavour = flavour;
  }

  add(heading: Heading): void {
    const { line, eIds, kind } = heading;
    if (eIds.length === 0) {
      // A title inside a quotation belongs to what is quoted.
      if (kind === 'division' && this.#quoted && !this.#isOver(line)) return;
      this.#close(this.#lineAbove(line));
      return;
    }
    if (this.#isVersion(heading)) {
      this.#closeQuoted(line);
      this.#own?.versions.push(line);
      return;
    }
    if (this.#own && this.#isQuotation(heading)) {
      this.#quote(heading);
      return;
    }
    this.#close(this.#lineAbove(line));
    this.#own = unitFrom(heading);
    this.#units.push(this.#own);
  }

  finish(): Unit[] {
    this.#close(this.#lines.length);
    return this.#units;
  }

  /** Whether a heading begins another version of the provision that is open. */
  #isVersion(heading: Heading): boolean {
    if (!this.#flavour.hasVersions || !this.#own || !isSame(this.#own, heading)) return false;
    return !this.#isQuotation(heading);
  }

  #quote(heading: Heading): void {
    if (this.#quoted && isSame(this.#quoted, heading)) {
      this.#quoted.versions.push(heading.line);
      return;
    }
    this.#closeQuoted(heading.line);
    this.#quoted = { ...unitFrom(heading), quotedIn: this.#own };
    this.#units.push(this.#quoted);
  }

  /** Whether a heading is the text of another norm, and not the next provision of this one. */
  #isQuotation({ isQuoted, kind, eIds, line, rest }: Heading): boolean {
    const own = this.#own;
    if (!own || kind === 'annex' || !amends(this.#beginningOf(own))) return false;
    if (isQuoted) return true;
    if (amends(rest)) return false;
    if (!this.#quoted) return kind === 'article' && !follows(own, eIds) && !isFormal(rest);
    if (kind === 'article' && follows(own, eIds) && this.#isOfOwnHand(own, line)) return false;
    const isOver = this.#isOver(line);
    if (kind !== 'article') return !isOver;
    return !(isOver && (follows(own, eIds) || isFormal(rest)));
  }

  /**
   * Whether a heading is printed as the provision that quotes and the text it quotes is not: Argentina prints «ARTÍCULO
   * 22» of the norm and «Artículo 505» of what it changes, and closes no quotation.
   */
  #isOfOwnHand(own: Unit, line: number): boolean {
    const hand = this.#isInCapitals(own.start);
    return (
      this.#isInCapitals(line) === hand &&
      this.#quoted !== undefined &&
      this.#isInCapitals(this.#quoted.start) !== hand
    );
  }

  #isInCapitals(line: number): boolean {
    return /^ART[ÍI]CULO/.test(withoutMarkup(this.#lines[line] ?? ''));
  }

  #beginningOf({ title, start }: Unit): string {
    return title.length > 3
      ? title
      : withoutMarkup(this.#lines.slice(start + 1, start + 4).join(' '));
  }

  /** Whether the quotation that is open has been closed before a line. */
  #isOver(line: number): boolean {
    for (let at = line - 1; at >= (this.#quoted?.start ?? 0); at--) {
      const text = withoutMarkup(this.#lines[at] ?? '');
      if (text !== '' && !this.#flavour.isNote(text)) return closingQuote.test(text);
    }
    return false;
  }

  #close(line: number): void {
    this.#closeQuoted(line);
    if (this.#own) this.#own.end = Math.max(line, this.#own.start + 1);
    this.#own = undefined;
  }

  #closeQuoted(line: number): void {
    if (this.#quoted) this.#quoted.end = Math.max(line, this.#quoted.start + 1);
    this.#quoted = undefined;
  }

  /** Some publishers print the name of a provision on the line above its number: it is not of the one before. */
  #lineAbove(line: number): number {
    if (!this.#flavour.headingAbove) return line;
    let at = line - 1;
    while (at > 0 && !/[\p{L}]/u.test(this.#lines[at] ?? '')) at--;
    const text = withoutMarkup(this.#lines[at] ?? '');
    const isName = text.length < 110 && /^[A-ZÁÉÍÓÚÑ"“]/.test(text) && !/[.;:,)"”]$/.test(text);
    return isName && at > (this.#own?.start ?? 0) ? at : line;
  }
}

function unitFrom({ eIds, rest, line }: Heading): Unit {
  const unit: Unit = {
    eIds,
    title: rest,
    start: line,
    end: line + 1,
    versions: [line],
    quotedIn: undefined,
  };
  return unit;
}

const isSame = (unit: Unit, { eIds }: Heading): boolean =>
  unit.eIds.length === eIds.length && unit.eIds.every((eId, index) => eId === eIds[index]);

/** Whether the title of a provision says that it changes other norms. */
const amends = (title: string): boolean =>
  namesLaw(title) &&
  /^(?:de la |del? )?(?:modific|incorpor|sustit|derog|adici|inclu|agreg)|^(?:se )?(?:modif[íi]c|incorp[óo]r|sustit[úu]y|adici[óo]n|agr[ée]g|incl[úu]y)/i.test(
    title,
  );

/** Titles of the last provisions of nearly every norm. */
const isFormal = (title: string): boolean =>
  /^(?:financiamiento|refrendo|vigencia|publicaci[óo]n|objeto|finalidad|reglament|derogaci|modificaci|incorporaci|implementaci|plazo)/i.test(
    title,
  );

/** A title that names the law it changes is never a part of a quotation. */
const namesLaw = (title: string): boolean =>
  /art[íi]culo|ley |c[óo]digo|decreto|numeral|literal/i.test(title);

function follows(unit: Unit, eIds: string[]): boolean {
  const number = /^art_(\d+)$/.exec(unit.eIds[0] ?? '')?.[1];
  return number !== undefined && eIds[0] === `art_${Number(number) + 1}`;
}
