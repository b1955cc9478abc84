import type { Tokens } from './grammar.ts';
import { foldWord } from './lexicon.ts';
import { unsaid } from './roles.ts';

/** A norm named in the text. */
export interface Norm {
  /** First token of the name. */
  from: number;
  /** Token after the name: after its number, when it has one. */
  to: number;
  /** Token after all that belongs to the name: a title or a gloss that follows the number. */
  next: number;
  /** Identifier; nothing for what is not Peruvian law or not law at all. */
  instrument: string | undefined;
  /** The folded name, by which its number may be given elsewhere in the passage. */
  key?: string;
  /** Of another country: what follows is not ours either. */
  isForeign?: boolean;
  /** Named by a number that is ours. */
  isNumbered?: boolean;
  /** By its number it may be of another country as well: a citation only where something else names Peru. */
  isDoubtful?: boolean;
  /** Of another country by its number alone: who writes so is there, and need not say it. */
  isUnsaid?: boolean;
  /** Initials that may mean something else («el CC»): a citation only if the passage names the norm otherwise. */
  isWeak?: boolean;
  /** Such initials, where what follows could follow a code: a citation if the passage names any law of ours. */
  isPlain?: boolean;
  /** Initials that other countries use too («CP»): not ours where the passage names theirs and not ours in full. */
  isShared?: boolean;
  /** Other norms of the same name, one of which a number beside it may say is meant. */
  others?: readonly string[];
  /** Named by a title that another country may use too. */
  isTitled?: boolean;
  /** Further norms of the same list: «Leyes 27867 y 27902». */
  more?: Norm[];
}

/** Kinds of norm that carry a number; `dl` is a Decreto Legislativo or a Decreto Ley, by its number. */
export type Kind = 'ley' | 'dleg' | 'dl' | 'ds' | 'dley' | 'du' | 'decreto';

/**
 * Reads the name of a norm at a token.
 * @param isLinked whether it stands after a provision, and not on its own in running text
 * @param floor token before which no English name reaches back
 */
export type NormReader = (
  t: Tokens,
  i: number,
  isLinked?: boolean,
  floor?: number,
) => Norm | undefined;

/** A citation while the passage is still being read: its norm may be known only later. */
export interface Draft {
  start: number;
  end: number;
  provisions: string[];
  kind?: 'bare' | 'anaphora';
  /** The norm named in the citation itself. */
  norm?: Norm;
  /** For a provision without its norm: how many norms were named before it. */
  after?: number;
  /** For a provision without its norm: the token up to which one named later may be its norm. */
  until?: number;
  /** For one that points back: the kind of norm meant, if said. */
  noun?: string;
  /** For one that points back at a provision. */
  isProvision?: boolean;
}

/** A norm named in the passage, of which a later bare provision may be. */
export interface Mention {
  norm: Norm;
  /** Named only as what amended another: «modificado por la Ley N.° 30819». */
  isSecondary: boolean;
  /** Named as what another changes: «deroga la Ley N.° 29430». */
  isChanged?: boolean;
}

/** What was read: citations in order, the norms named, and what each title is the name of. */
export interface NormReading {
  drafts: Draft[];
  mentions: Mention[];
  names: Map<string, string>;
  /** Whether the text is that of a law, so that a provision without its norm may be its own. */
  isLaw: boolean;
  /** Whether a word of the text is for Peru. */
  namesPeru: () => boolean;
  /** Whether the text has something that only other countries have. */
  isElsewhere: () => boolean;
}

/** A norm that ends where its name ends. */
export function plainNorm(from: number, to: number, instrument: string | undefined): Norm {
  return { from, to, next: to, instrument };
}

/** A norm of another country, which ends at `next`. */
export function foreignNorm(from: number, to: number, next: number): Norm {
  return { from, to, next: Math.max(to, next), instrument: undefined, isForeign: true };
}

/** The text of tokens, with white space made single blanks. */
export function tokenText(t: Tokens, from: number, to: number): string {
  return to > from ? t.text.slice(t.start(from), t.end(to - 1)).replace(/\s+/g, ' ') : '';
}

/** A text folded word by word, to compare names written in different ways. */
export function foldName(text: string): string {
  return text
    .split(/[^\p{L}\p{M}\d]+/u)
    .map((each) => (/^\d/.test(each) ? each : foldWord(each)))
    .filter((each) => each !== '' && !unsaid.has(each))
    .join(' ');
}

/** The folded text of tokens: the key of a norm that is called so. */
export function keyAt(t: Tokens, from: number, to: number): string {
  return foldName(tokenText(t, from, to));
}

/** A norm by its title, which is also its identifier if it has no other. */
export function titledNorm(t: Tokens, from: number, to: number, id?: string): Norm {
  const name = tokenText(t, from, to);
  return { ...plainNorm(from, to, id ?? otherId(name)), key: foldName(name) };
}

/** The identifier of a norm that has no identifier of its own. */
export function otherId(name: string): string {
  return `other:${name}`;
}

/** Whether the identifier says a kind of norm: `ley`, `ds`, `dleg`. */
export function isKind(norm: Norm | undefined, ...kinds: string[]): boolean {
  return kinds.some((kind) => norm?.instrument?.startsWith(`${kind}-`) === true);
}

/** Whether the norm has no identifier but its name. */
export function isOther({ instrument }: Norm): boolean {
  return instrument?.startsWith('other:') === true;
}

/** Norms of which an article is called by its number alone: «el 154-B del Código Penal». */
export function isCalledByNumber({ instrument = '' }: Norm): boolean {
  return isCode(instrument);
}

/** Whether the identifier is of a code, or of the Constitution. */
export function isCode(instrument: string): boolean {
  return /^(?:c[pc]|cpp|cpc|cna|ncpco|const)$/.test(instrument);
}

/** The key of the regulation of a norm, by which its number may be given. */
export function regulationKey(base: string): string {
  return `reglamento ${base}`;
}

/** The article that a provision is of; nothing for a disposition. */
export function articleOf(id: string): string | undefined {
  return /^(?:tp__)?art_[^_]+/.exec(id)?.[0];
}

/** A bracket is open for no more characters. */
const longestBracket = 200;

/**
 * The end of a citation with the brackets that are its own: «Código (Ley N.° 29571, artículo 150)» closes what it
 * opens, and «(artículo 6, inciso b)» leaves the last to what stands before.
 */
export function withOwnBrackets(text: string, start: number, end: number): number {
  const isOwn = text.charAt(end - 1) === ')';
  if (isOwn === (text.charAt(end) === ')')) return end;
  const own = text.slice(start, end);
  const depth = own.split('(').length - own.split(')').length;
  if (!isOwn) return depth > 0 ? end + 1 : end;
  const before = /[()][^()]*$/.exec(text.slice(Math.max(0, start - longestBracket), start))?.[0];
  return depth < 0 && before?.startsWith('(') ? end - 1 : end;
}
