/** Groups in which results are shown. */
export type ResultKind =
  'guide' | 'protocol' | 'law' | 'route' | 'form' | 'service' | 'term' | 'page';

/** A page that the search knows by the words people use for it. Short keys: it travels to the reader. */
export interface SearchEntry {
  /** Address, from the root of the site. */
  u: string;
  /** Title. */
  t: string;
  /** Group. */
  k: ResultKind;
  /** One line that says what it is for. */
  d: string;
  /** Phrases that people type for it. */
  p: string[];
  /** For whom: first letters of the audiences, such as `ac`. */
  a?: string;
  /** Of a conduct: the offences that reach it, first the nearest. */
  l?: string[];
}

/** What is said of queries that have no answer here. */
export interface SearchRefusal {
  /** Pattern over the plain query. */
  re: string;
  notice: string;
  see: string[];
}

/**
 * By norm: its name; what else it is called, between bars; then each of its provisions: of an article its number and
 * what it is about, of any other its eId and how it is said after the norm, `, disposición final 1: …`.
 */
export type LawData = Record<string, readonly string[]>;

/** What each norm and provision is called, by its reference, in order: `cp~art_154-B` → name. */
export function lawNames(law: LawData): Record<string, string> {
  const names: Record<string, string> = {};
  for (const [id, [name = '', , ...provisions]] of Object.entries(law)) {
    names[id] = name;
    for (let at = 0; at < provisions.length; at += 2) {
      const [number = '', text = ''] = provisions.slice(at, at + 2);
      const isArticle = !text.startsWith(',');
      const said = isArticle ? `, art. ${number}: ` : '';
      names[`${id}~${isArticle ? 'art_' : ''}${number}`] = name + said + text;
    }
  }
  return names;
}

/** Everything the search of a language needs before the engine is asked. */
export interface SearchData {
  entries: SearchEntry[];
  refusals: SearchRefusal[];
  /** Norms and provisions held. */
  law: LawData;
  /** Root of the pages of this language. */
  root: string;
}

/** What the search of the discreet edition knows: its entries stand in the order of their open addresses. */
export interface CodedSearchData extends SearchData {
  /** Address of each provision and norm, in the order of `law`. */
  at: string[];
}

/** Address of a provision or norm in the open edition, as the search writes it. */
export function lawAddress(ref: string, root: string): string {
  return `${root}normas/${ref.replace('~', '/').toLowerCase()}/`;
}
