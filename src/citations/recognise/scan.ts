import { articleIds, articlesAt } from './articles.ts';
import { chainAfter, chainAt } from './chain.ts';
import { afterHeading, type Clause, clauseAfter, clauseOrNext, provisionsOf } from './clauses.ts';
import { approvedBy, isAmender, isAmending, pointerAt, registerNames, sameAs } from './context.ts';
import { provisionsAfter } from './first.ts';
import { any, type Tokens } from './grammar.ts';
import { type Link, linksTo } from './link.ts';
import { afterSeparator, clauseEnd, dash } from './marks.ts';
import {
  type Draft,
  foreignNorm,
  type Norm,
  plainNorm,
  type Reading,
  type Setting,
  stemOf,
} from './norm.ts';
import { normAt } from './norms.ts';
import { approver } from './numbered.ts';
import { ordinalAt } from './numerals.ts';
import { isPartWord } from './parts.ts';
import { withOwnBrackets } from './spans.ts';
import { anchor } from './vocabulary.ts';
import { w } from './words.ts';

/** Finds the norm of a provision, as {@link normAt} reads norms. */
const linkAfter = linksTo(normAt);
/** A citation joins no more provisions than these: «artículo 5, artículo 7, …». */
const mostClauses = 400;
/** «numeral 2 de dicho artículo» is of an article named so near. */
const nearArticle = 40;
/** «la Constitución argentina … y el Código Penal»: words between. */
const nearForeign = 10;
/** «L.G. Sociedades:»: words and points before the colon. */
const longestAbbreviated = 5;
/** Words of «decimotercera segunda» before «disposición». */
const longestOrder = 4;

/** Reads the passage once, from left to right. */
export class Scanner {
  private readonly t: Tokens;
  private readonly setting: Setting;
  readonly reading: Reading = { drafts: [], mentions: [], names: new Map() };
  /** Token after the last citation: no name reaches back before it. */
  private floor = 0;

  constructor(t: Tokens, isEnglish: boolean, isTyped: boolean) {
    this.t = t;
    this.setting = { isLinked: false, isEnglish, isTyped };
  }

  /** Reads what may begin at a token; gives the token from which to go on. */
  readAt(i: number, kind: number): number {
    if (kind === anchor.provision) return this.provision(i);
    return kind === anchor.norm ? this.norm(i) : this.pointer(i);
  }

  private provision(i: number): number {
    const t = this.t;
    const heading = afterHeading(t, i);
    if (heading > i) return heading;
    if (t.is(i, w.article) && t.word(i + 1) === 'constitucional') return this.constitutional(i);
    const first = clauseOrNext(t, withFigure(t, i));
    if (typeof first === 'number') return this.partsOfBefore(i) ?? first;
    if (t.is(i, w.article) && !t.isUpper(i) && isOfUnknown(t, i)) return first.next;
    const clauses = [first];
    let last = first;
    let link = linkAfter(t, last.next, this.setting);
    while (!link && clauses.length < mostClauses) {
      const next = clauseAfter(t, last.next);
      if (!next) break;
      clauses.push(next);
      last = next;
      link = linkAfter(t, last.next, this.setting);
    }
    return link ? this.linked(clauses, link) : this.unlinked(clauses, last);
  }

  /** Provisions whose norm stands elsewhere. */
  private unlinked(clauses: Clause[], last: Clause): number {
    const t = this.t;
    const from = clauses[0]?.from ?? 0;
    const [start, end] = [t.start(from), t.end(last.next - 1)];
    // «numeral 6.5» of something not named, «el presente artículo 10».
    const isOwn = t.is(from - 1, w.self) || clauses.every((clause) => clause.isLoose);
    if (isOwn || isDispositionHeading(t, from, last.next)) return last.next;
    const provisions = provisionsOf(clauses);
    // «su reglamento artículo 6»: not of the law named before.
    if (t.word(from - 1) === 'reglamento' && t.is(from - 2, w.spanishIts)) {
      const noun = 'su reglamento';
      this.push({ start: t.start(from - 1), end, provisions, kind: 'anaphora', noun });
    } else {
      const after = this.reading.mentions.length;
      this.push({ start, end, provisions, kind: 'bare', after });
    }
    return last.next;
  }

  private linked(clauses: Clause[], link: Link): number {
    const t = this.t;
    const from = clauses[0]?.from ?? 0;
    const start = t.start(from);
    if (link.kind === 'other') return link.next;
    const provisions = provisionsOf(clauses);
    if (link.kind === 'back') {
      const end = t.end(link.next - 1);
      this.push({ start, end, provisions, kind: 'anaphora', noun: link.noun });
      return link.next;
    }
    const norm = this.ofItsCountry(link.norm);
    const trailing = norm.next === norm.to ? this.trailing(norm, provisions) : undefined;
    this.mention(norm, from);
    const end = t.end((trailing?.next ?? norm.to) - 1);
    this.push({ start, end, provisions: trailing?.provisions ?? provisions, norm });
    return this.others(this.more(norm, trailing?.next ?? norm.next));
  }

  /** «el art. 3 de la Ley 26366 y 2013 del Código Civil»: articles whose word was said before. */
  private others(next: number): number {
    const t = this.t;
    let end = next;
    for (;;) {
      const separated = afterSeparator(t, end);
      const from = t.after(separated, w.the);
      const read = separated > end && t.isNumber(from) ? articlesAt(t, from, true) : undefined;
      const link =
        read && t.is(read.next, w.of) ? linkAfter(t, read.next, this.setting) : undefined;
      if (!read || link?.kind !== 'norm' || link.norm.instrument === undefined) return end;
      const { norm } = link;
      this.mention(norm, from);
      const provisions = articleIds(read.value, false);
      this.push({ start: t.start(from), end: t.end(norm.to - 1), provisions, norm });
      end = this.more(norm, norm.next);
    }
  }

  /** «numeral 2 de dicho artículo», «el artículo 86, que dice, en su numeral 1, …»: of the article named before. */
  private partsOfBefore(i: number): number | undefined {
    const t = this.t;
    const isOwn = t.is(i - 1, w.its);
    const chain = chainAt(t, i, isOwn ? 'after' : 'before');
    if (!chain) return undefined;
    const pointer = t.is(chain.next, w.of) ? pointerAt(t, chain.next + 1) : undefined;
    const isPointed = pointer?.isProvision === true && t.is(pointer.to - 1, w.article);
    const last = isPointed || isOwn ? this.articleBefore(i, isOwn) : undefined;
    const article = last?.provisions.length === 1 ? last.provisions[0] : undefined;
    const stem = article && stemOf(article);
    if (!last || !stem || (!isPointed && stem !== article)) return undefined;
    const next = isPointed ? pointer.to : chain.next;
    this.push({
      start: t.start(i),
      end: t.end(next - 1),
      provisions: chain.paths.map((path) => [stem, ...path].join('__')),
      kind: isPointed ? 'anaphora' : 'bare',
      ...(last.norm && { norm: last.norm }),
      ...(last.after !== undefined && { after: last.after }),
    });
    return next;
  }

  /** The last citation of an article, if no other article has been named since. */
  private articleBefore(i: number, inSentence: boolean): Draft | undefined {
    const t = this.t;
    let at = i - 1;
    for (; at > i - nearArticle && !t.is(at, w.article); at--) {
      if (inSentence && t.is(at, clauseEnd)) return undefined;
    }
    // The last four: one of them may point back, another be of a norm named alone.
    const drafts = this.reading.drafts.slice(-4).reverse();
    const place = t.start(at);
    const nearest = drafts.filter(({ start, end }) => start <= place && place < end).pop();
    const last = drafts.find(({ provisions }) => provisions.length > 0);
    return nearest && (nearest === last || nearest.isProvision) ? last : undefined;
  }

  /** «el artículo constitucional 103»: the norm stands between the word and the number. */
  private constitutional(i: number): number {
    const t = this.t;
    const read = articlesAt(t, i + 2, t.word(i).endsWith('s'));
    if (!read) return i + 2;
    const norm = plainNorm(i + 1, i + 2, 'const');
    this.mention(norm, i);
    const provisions = articleIds(read.value, false);
    this.push({ start: t.start(i), end: t.end(read.next - 1), provisions, norm });
    return read.next;
  }

  /** «art. 815 CC, incisos 1, 3 y 4»: parts said after the norm. */
  private trailing(
    norm: Norm,
    provisions: string[],
  ): { provisions: string[]; next: number } | undefined {
    const last = provisions[provisions.length - 1];
    const isWhole = last !== undefined && !last.includes('__');
    const chain =
      isWhole && isPartWord(this.t, norm.to + 1) ? chainAfter(this.t, norm.to, false) : undefined;
    if (!chain || linkAfter(this.t, chain.next, this.setting)?.kind === 'norm') return undefined;
    const inner = chain.paths.map((path) => [last, ...path].join('__'));
    return { provisions: [...provisions.slice(0, -1), ...inner], next: chain.next };
  }

  private norm(i: number): number {
    const t = this.t;
    const found = normAt(t, i, this.setting, this.floor);
    if (!found) return i + 1;
    const norm = this.ofItsCountry(found);
    const isSecondary = this.mention(norm, norm.from);
    const first = norm.more
      ? undefined
      : provisionsAfter(t, norm, this.setting, isSecondary, linkAfter);
    if (norm.instrument !== undefined) {
      const end = t.end((first?.to ?? norm.to) - 1);
      this.push({ start: t.start(norm.from), end, provisions: first?.provisions ?? [], norm });
    }
    this.floor = first?.next ?? norm.next;
    return this.more(norm, this.floor);
  }

  /** The rest of a list of norms, of which all amend if the first does. */
  private more(norm: Norm, next: number): number {
    const t = this.t;
    const { mentions } = this.reading;
    const isSecondary = mentions[mentions.length - 1]?.isSecondary ?? false;
    for (const other of norm.more ?? []) {
      mentions.push({ norm: other, start: t.start(other.from), isSecondary });
      if (other.instrument === undefined) continue;
      const [start, end] = [t.start(other.from), t.end(other.to - 1)];
      this.push({ start, end, provisions: [], norm: other });
    }
    this.floor = Math.max(this.floor, next);
    return next;
  }

  /** «la Constitución argentina … su Código Penal», «la Ley chilena … y el Código Civil»: theirs, not ours. */
  private ofItsCountry(norm: Norm): Norm {
    const t = this.t;
    const { mentions } = this.reading;
    const last = mentions[mentions.length - 1];
    if (!last?.norm.isForeign || t.isNumber(norm.to - 1)) return norm;
    const joint = t.is(norm.from - 1, w.the) ? norm.from - 2 : norm.from - 1;
    const isListed = t.is(joint, w.and) && joint - last.norm.next < nearForeign;
    const isTheirs = t.is(norm.from - 1, w.its) || (isListed && !hasEnd(t, last.norm.next, joint));
    return isTheirs ? foreignNorm(norm.from, norm.to, norm.next) : norm;
  }

  private pointer(i: number): number {
    const t = this.t;
    const pointer = pointerAt(t, i);
    if (!pointer) return i + 1;
    const [start, end] = [t.start(i), t.end(pointer.to - 1)];
    const { noun, isProvision } = pointer;
    this.push({ start, end, provisions: [], kind: 'anaphora', noun, isProvision });
    return pointer.to;
  }

  private mention(norm: Norm, from: number): boolean {
    const t = this.t;
    const { names, mentions } = this.reading;
    const last = mentions[mentions.length - 1];
    const isSecondary = isAmending(t, from, last) || (last !== undefined && isAmender(t, norm));
    const approved =
      approver(t, norm, this.setting) ??
      approvedBy(t, norm.from, mentions) ??
      sameAs(t, norm, mentions);
    if (approved?.instrument !== undefined && norm.key !== undefined) {
      names.set(norm.key, approved.instrument);
    }
    registerNames(t, norm, names);
    mentions.push({ norm, start: t.start(norm.from), isSecondary });
    return isSecondary;
  }

  private push(draft: Draft): void {
    this.reading.drafts.push({ ...draft, end: withOwnBrackets(this.t.text, draft) });
  }
}

function hasEnd(t: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (t.is(at, clauseEnd)) return true;
  return false;
}

/** «5ta. Disposición», «1.ª DCF», «13th Provision»: the order in figures stands before the word. */
function withFigure(t: Tokens, i: number): number {
  if (t.isNumber(i - 1) && t.isGlued(i) && t.is(i, w.englishOrdinalEnding)) return i - 1;
  if (!t.is(i, orderedWord)) return i;
  for (let at = i - 1; at >= i - longestOrder; at--) if (ordinalAt(t, at)?.next === i) return at;
  return i;
}

const orderedWord = any(w.dispositionBegun, w.shortDisposition);

/** «DISPOSICIONES COMPLEMENTARIAS FINALES PRIMERA. Vigencia»: the law itself goes on. */
function isDispositionHeading(t: Tokens, from: number, next: number): boolean {
  const isHeading = t.is(from, w.dispositionBegun) && t.isUpper(from) && t.symbol(next) === '.';
  const after = t.after(next + 1, dash);
  return isHeading && t.isCapital(after) && !t.isUpper(after);
}

/** «DUDH: art. 17», «C. Comercio: Art. 53», «L.G. Sociedades: Art. 33»: of a norm we do not know. */
function isOfUnknown(t: Tokens, i: number): boolean {
  // «CPE art. 21».
  if (t.isUpper(i - 1) && /^[A-Z]{3,6}$/.test(t.raw(i - 1)) && !t.isCapital(i)) return true;
  if (t.symbol(i - 1) !== ':' || !t.isCapital(i - 2)) return false;
  if (t.isUpper(i - 2) && t.raw(i - 2).length > 1) return true;
  // «C de C: art. 63», of commerce.
  if (t.word(i - 3) === 'de' && t.isUpper(i - 4)) return true;
  for (let at = i - 3; at >= i - longestAbbreviated; at--) {
    if (t.symbol(at) === '.' && t.isUpper(at - 1) && t.raw(at - 1).length === 1) return true;
    if (!t.isCapital(at) && t.symbol(at) !== '.') return false;
  }
  return false;
}
