import { compileNames, type Vocabulary } from '../citations/recognise/index.ts';
import type { Lang } from '../registry/schema/common.ts';
import { lawAddress, lawNames, type ResultKind, type SearchData } from './entries.ts';
import { lawIn } from './law.ts';
import { Ranker, type Ranked } from './rank.ts';
import { plain } from './words.ts';

/** One result as it is shown. */
export interface SearchResult {
  title: string;
  url: string;
  kind: ResultKind;
  /** One line that says why it is here. */
  why: string;
  /** Shown as an approximation, not as the answer. */
  weak: boolean;
}

/** What the search says of a query before the engine is asked. */
export interface SearchAnswer {
  results: SearchResult[];
  /** A sentence above the results, if there is something to say. */
  notice: string;
  /** False if the query is not to be answered: nothing else is added. */
  isOpen: boolean;
}

const words = {
  es: {
    named: 'Es la norma que nombraste.',
    near: 'Aproximado: es lo más cercano que tenemos.',
    missing: (name: string) => `No tenemos «${name}»: puede no existir o no estar en el registro.`,
    nearest: 'Lo más cercano que tenemos está abajo, como aproximación.',
    may: 'Puede servir.',
    reaches: 'Es un delito que puede alcanzar lo que describes.',
  },
  en: {
    named: 'It is the norm you named.',
    near: 'Approximate: the nearest we hold.',
    missing: (name: string) =>
      `We do not hold “${name}”: it may not exist, or not be in the registry.`,
    nearest: 'The nearest we hold is below, as an approximation.',
    may: 'May help.',
    reaches: 'An offence that may reach what you describe.',
  },
};

/** Words of a question about what the law says, and not only about what to do. */
const ofLaw: Record<Lang, RegExp> = {
  es: /\b(delitos?|ley|leyes|i?legal(es)?|penas?|carcel|normas?|sancion(es)?|castig\w+)\b/,
  en: /\b(crimes?|laws?|(il)?legal|penalt(y|ies)|prison|jail|offen[cs]es?|sentences?|punish\w*)\b/,
};

/** Understands a query: first what it must not answer, then the law it names, then the words of people. */
export class Answerer {
  readonly #data: SearchData;
  readonly #lang: Lang;
  readonly #ranker: Ranker;
  readonly #vocabulary: Vocabulary;
  readonly #law: Readonly<Record<string, string>>;
  readonly #byUrl: Map<string, SearchData['entries'][number]>;
  readonly #refusals: (SearchData['refusals'][number] & { pattern: RegExp })[];

  constructor(data: SearchData, lang: Lang) {
    this.#data = data;
    this.#lang = lang;
    this.#ranker = new Ranker(data.entries, lang);
    this.#law = lawNames(data.law);
    this.#vocabulary = compileNames(
      Object.entries(data.law).map(([id, [name = '', others = '']]) => ({
        id,
        names: [name, ...others.split('|')].filter(Boolean),
      })),
    );
    this.#byUrl = new Map(data.entries.map((entry) => [entry.u, entry]));
    // Once, and not at each letter typed: a pattern costs more to read than to try.
    this.#refusals = data.refusals.map((each) => ({ ...each, pattern: new RegExp(each.re, 'iu') }));
  }

  /** For whom each page is that is for somebody: address → first letters of the audiences. */
  get audiences(): ReadonlyMap<string, string> {
    return new Map(this.#data.entries.flatMap(({ u, a }) => (a ? [[u, a] as const] : [])));
  }

  answer(query: string): SearchAnswer {
    const t = words[this.#lang];
    const asked = plain(query);
    const refusal = this.#refusals.find(({ pattern }) => pattern.test(asked));
    if (refusal) {
      const results = refusal.see.flatMap((url) => this.#result(url, t.may, true));
      return { results, notice: refusal.notice, isOpen: false };
    }
    const { root } = this.#data;
    const law = lawIn(query, this.#lang, { law: this.#law, root }, this.#vocabulary);
    const named = law.held.map(({ name, url }): SearchResult => ({
      title: name,
      url,
      kind: 'law',
      why: t.named,
      weak: false,
    }));
    const near = law.missing.flatMap(({ near: all }) =>
      all.map(({ name, url }): SearchResult => ({
        title: name,
        url,
        kind: 'law',
        why: t.near,
        weak: true,
      })),
    );
    const missing = law.missing.map(({ name }) => t.missing(name)).join(' ');
    const found = this.#ranker.rank(query);
    const ranked = found.map((each) => this.#shown(each));
    // Asked whether it is an offence: the offences of the nearest conduct stand beside the first answer.
    const conduct = found.slice(0, 2).find(({ entry, isWeak }) => entry.l && !isWeak);
    if (conduct && ofLaw[this.#lang].test(asked)) ranked.splice(1, 0, ...this.#offences(conduct));
    // A number alone is a helpline before it is an article.
    const line = /^\d{2,4}$/.test(query.trim())
      ? ranked.find(({ kind, title }) => kind === 'service' && title.includes(query.trim()))
      : undefined;
    if (missing && named.length === 0 && !line)
      return {
        results: near,
        notice: `${missing}${near.length > 0 ? ` ${t.nearest}` : ''}`,
        isOpen: false,
      };
    const others = ranked.filter(
      (each) => each !== line && named.every(({ url }) => each.url !== url),
    );
    return {
      results: [...(line ? [line] : []), ...named, ...(line ? [] : near), ...others].slice(0, 10),
      notice: line ? '' : missing,
      isOpen: true,
    };
  }

  #shown({ entry, isWeak }: Ranked): SearchResult {
    return { title: entry.t, url: entry.u, kind: entry.k, why: entry.d, weak: isWeak };
  }

  #offences({ entry }: Ranked): SearchResult[] {
    return (entry.l ?? []).flatMap((ref): SearchResult[] => {
      const title = this.#law[ref];
      if (title === undefined) return [];
      const url = lawAddress(ref, this.#data.root);
      return [{ title, url, kind: 'law', why: words[this.#lang].reaches, weak: false }];
    });
  }

  #result(url: string, why: string, weak: boolean): SearchResult[] {
    const entry = this.#byUrl.get(url);
    return entry ? [{ title: entry.t, url, kind: entry.k, why: entry.d || why, weak }] : [];
  }
}
