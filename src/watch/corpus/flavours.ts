import type { CorpusFile } from './file.ts';
import { abroad } from './flavours-abroad.ts';
import { type HeadingReader, peruvianHeading } from './headings.ts';
import type { SplitText } from './notes.ts';

/** How the texts of one publisher are written: what a new corpus has to say of itself. */
export interface Flavour {
  id: string;
  /** Whether a file is written so. The first flavour that says yes is taken. */
  fits(file: CorpusFile): boolean;
  /**
   * Where the text in force stands when a provision is printed several times in a row: `last` where every
   * version follows the one before, `first` where one text stands alone.
   */
  inForce: 'first' | 'last';
  /** How its headings are written. */
  headings: HeadingReader;
  /** Whether a provision is printed again, under its number, for each of its versions; if not, it is another one. */
  hasVersions: boolean;
  /** Whether a line ends the text in force, and earlier ones or what others say of it follow. */
  endsInForce(line: string): boolean;
  /** Where, in the middle of a line, the heading of the next provision begins: the line is broken there. */
  breaks: RegExp | undefined;
  /** Tells the law of a provision from the notes that stand amid its sentences; nothing where each has its line. */
  split: ((text: string) => SplitText) | undefined;
  /** Whether a number without words beside or below it is no text. */
  needsWords: boolean;
  /** Whether its copies leave out the end of some texts: one that stops amid a sentence is not read. */
  cutsTexts: boolean;
  /** Whether a line, without its marks, is a note of the publisher and not law. */
  isNote(line: string): boolean;
  /** Whether a note says that its provision, or the paragraph before it, was replaced by what follows. */
  replaces(note: string): boolean;
  /** Where the publisher puts in something of its own amid a provision, as case law: its first line, and the lines that go on with it, with their marks. */
  aside: { begins(line: string): boolean; goesOn(raw: string): boolean } | undefined;
  /** Whether a line comes and goes with the publisher's page (advertising, concordances): never read. */
  isNoise(line: string): boolean;
  /** Whether the heading of a provision stands on the line above its number. */
  headingAbove: boolean;
}

const concordance = /^(?:concordancias?|procesos constitucionales|jurisprudencia)\b/i;
const advert =
  /^(?:inscr[íi]bete|descarga|lee tambi[ée]n|te puede interesar|formulario aqu[íi]|art[íi]culos relacionados|comentarios:)/i;
const noteStart = /^\(\s*(?:\d{1,2}|\*{0,3})\s*\)\s*\S/;

/** What Peru's publishers have in common. */
const peruvian = {
  headings: peruvianHeading,
  hasVersions: true,
  endsInForce: () => false,
  breaks: undefined,
  split: undefined,
  needsWords: false,
  cutsTexts: false,
} satisfies Partial<Flavour>;

/** SPIJ, the State's own system: every version in line, each after a note that says what made it. */
const spij: Flavour = {
  ...peruvian,
  id: 'spij',
  fits: ({ source }) => source.includes('spij.minjus'),
  inForce: 'last',
  isNote: (line) => noteStart.test(line),
  replaces: (note) =>
    /cuyo texto es el siguiente|texto es el siguiente|quedando redactad|en los siguientes t[ée]rminos/i.test(
      note,
    ),
  aside: undefined,
  isNoise: (line) => concordance.test(line),
  headingAbove: true,
};

/** LP Derecho: the text in force, and after it what amended it. */
const lp: Flavour = {
  ...peruvian,
  id: 'lp',
  fits: ({ source }) => source.includes('lpderecho.pe'),
  inForce: 'first',
  isNote: (line) =>
    /^(?:[-•]\s*)?(?:\d+\.\s*)?(?:(?:este |dicho )?(?:art[íi]culos?|disposici[óo]n(?:es)?|numeral(?:es)?|inciso|literal|p[áa]rrafo|libro|t[íi]tulo|cap[íi]tulo)(?: [\wº°.,-]+){0,6} (?:fue(?:ron)? )?(?:modificad|incorporad|derogad|sustituid|adicionad|agregad|reubicad|declarad|restituid)|(?:ley|dl|d-l|decreto (?:legislativo|ley|de urgencia)|ds|du)\s*(?:n[°º.]*\s*)?\d+[\w-]*,? (?:publicad|del? ))/i.test(
      line,
    ),
  replaces: () => false,
  aside: {
    begins: (line) => /^jurisprudencia (?:relevante|vinculante|actual|destacada)/i.test(line),
    goesOn: (raw) => /^\s*(?:-?\s*$|\*(?!\*)|\*\*\*)/.test(raw),
  },
  isNoise: (line) => advert.test(line),
  headingAbove: false,
};

/** The gazette, scraped: one text, out of order at times, with its neighbours on the page. */
const gazette: Flavour = {
  ...peruvian,
  id: 'gazette',
  fits: () => true,
  inForce: 'first',
  isNote: () => false,
  replaces: () => false,
  aside: undefined,
  isNoise: () => false,
  headingAbove: false,
};

/** Every flavour, the most particular first; the last takes whatever is left. */
export const flavours: readonly Flavour[] = [...abroad, spij, lp, gazette];

/** The flavour of a file. */
export function flavourOf(file: CorpusFile): Flavour {
  return flavours.find((each) => each.fits(file)) ?? gazette;
}
