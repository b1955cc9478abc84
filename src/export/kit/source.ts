import type { ChangeClass } from '../../registry/change-class.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { SheetSize } from '../pdf/print.ts';
import type { AdoptionLevel } from '../../registry/schema/team.ts';

/** A provision of the law that a document rests on, in the version that it told. */
export interface AdoptedProvision {
  /** `instrument~eId`. */
  ref: string;
  /** Day from which that version is in force, `YYYY-MM-DD`. */
  version: string;
  /** SHA-256 of its text, in hexadecimal. */
  sha256: string;
}

/** A section of a document: what stands below one heading. */
export interface AdoptedSection {
  /** Its place in the document by headings: `cuando-se-activa`. */
  id: string;
  /** SHA-256 of its text with blanks unfilled, in hexadecimal. */
  sha256: string;
}

/** A document of a kit as `kit.json` tells of it. */
export interface AdoptedDocument {
  /** Its file in the kit. */
  file: string;
  /** Address without language of the document: `protocolos/crisis`. */
  slug: string;
  title: string;
  /** Of its text, `YYYY.MM.n`. */
  version: string;
  /** The same as people read it, so that it is not taken for a version of the site: «n.º 2 de noviembre de 2026». */
  text?: string;
  provisions: AdoptedProvision[];
  sections: AdoptedSection[];
}

/** A section with what it says, as `textos.json` (`texts.json` in English) keeps it to show later which words changed. */
export interface SectionText {
  id: string;
  title: string;
  /** Its paragraphs; a blank stands in them as `{blank:<id>}`. */
  paragraphs: string[];
}

/** `kit.json`: what a team adopted. It holds nothing that the team wrote. */
export interface KitRecord {
  /** Of the site. */
  version: string;
  /** Of the sources; null outside of Git. */
  commit: string | null;
  /** Whether it is that version or came after it, in words; nothing in older kits. */
  edition?: string;
  level: AdoptionLevel;
  /** `pe`, `mx`…, or `otro` for one that the data do not have. */
  country: string;
  lang: Lang;
  documents: AdoptedDocument[];
}

/** A file that kits are made of. */
export interface KitPiece {
  file: string;
  /** What people call it. */
  title: string;
  /** Only in kits of this level; in all if absent. */
  level?: AdoptionLevel;
  /**
   * Only in kits of a country, or of every country but Peru (`other`) that has none of its own of that file; in all if
   * absent.
   */
  only?: string;
  /** Only in kits of countries with this paper; in all if absent. */
  paper?: SheetSize;
  /** What the document was, for `kit.json`, and its text. */
  document?: Omit<AdoptedDocument, 'file'>;
  texts?: SectionText[];
  /** What changed in it version by version, where that is kept. */
  changes?: ToldChanges;
}

/** A change of a text, as whoever made it told it. */
export interface ToldChange {
  /** The version that it came with, `YYYY.MM.n`. */
  version: string;
  class: ChangeClass;
  what: string;
}

/** What is told of the changes of a text: those of the first version kept, and of any before it, are not. */
export interface ToldChanges {
  since: string;
  all: ToldChange[];
}

/** A blank as the page that makes a kit asks for it. */
export interface AskedBlank {
  id: string;
  scope: 'country' | 'organisation' | 'contact';
  label: string;
  help: string;
}

/** What was read for a blank, and how sure it is, in words. */
export interface Hint {
  said: string;
  level: string;
}

/** How the documents of a kit are printed in a country. */
export interface CountryPrint {
  paper: SheetSize;
  /** Tag of its language, such as `es-MX`. */
  locale: string;
}

/** The text of `LEEME.txt` (`README.txt` in English) in a kit of Peru, and in one of any other country. */
export type KitReadme = Record<'pe' | 'other', string>;

/** What kits in one language are made of, apart from the bytes of their files. */
export interface KitSource {
  lang: Lang;
  version: string;
  commit: string | null;
  /** Whether it is that version or came after it, in words. */
  edition: string;
  pieces: KitPiece[];
  blanks: AskedBlank[];
  /** Roles that a team gives to somebody. */
  roles: { id: string; name: string }[];
  /** What fills blanks in each country where the site holds it, by blank. */
  countries: Record<string, Record<string, string>>;
  /** The numbers that were read in each country as the call sheet has them, by blank. */
  numbers: Record<string, Record<string, string>>;
  /** What a document ends with where one of them stands in it, with an asterisk. */
  asterisk: string;
  /** Digits of the numbers to call that the site holds today. */
  help: string[];
  /** What each provision that some document rests on is called, by reference. */
  laws: Record<string, string>;
  /** What was read of a country that helps to fill a blank, by blank; nobody there has checked it. */
  hints: Record<string, Record<string, Hint>>;
  /** What was read in each country of the questions that documents repeat, by question; lines to write where nobody read. */
  rows: Record<string, Record<string, string>>;
  /** How the documents of each country are printed, and of any other (`otro`). */
  prints: Record<string, CountryPrint>;
  /** The text of `LEEME.txt`, with its tokens, and that of the licence. */
  readme: KitReadme;
  licence: string;
}

/** What somebody wants in a kit. */
export interface KitChoice {
  level: AdoptionLevel;
  /** Id of a country of the data, or `otro`. */
  country: string;
  /** What the country is called. */
  countryName: string;
  /** What the level is called. */
  levelName: string;
  team?: string;
  city?: string;
  /** Value of each blank, by id. */
  blanks?: Readonly<Record<string, string>>;
  /** Who holds each role, by id. */
  roles?: Readonly<Record<string, string>>;
  /** Files to leave out. */
  without?: ReadonlySet<string>;
}
