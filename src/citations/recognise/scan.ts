import { articleIds, articlesAt } from './articles.ts';
import { type Clause, clauseAfter, clauseOrNext, provisionsOf } from './clauses.ts';
import { approvedBy, isAmender, isAmending, pointerAt, registerNames, sameAs } from './context.ts';
import { provisionsAfter } from './first.ts';
import { any, gap, not, opt, seq, symbol, word } from './grammar.ts';
import type { Read, Test, Tokens } from './grammar.ts';
import { afterHeading } from './heading.ts';
import { mostListed, reach } from './limits.ts';
import { type Link, linkAfter } from './link.ts';
import { foreignNorm, plainNorm, stemOf, withOwnBrackets } from './norm.ts';
import type { Draft, Mention, Norm, Reading } from './norm.ts';
import { normAt } from './norms.ts';
import { approver } from './numbered.ts';
import { ordinalAt } from './numerals.ts';
import { chainAfter, chainAt } from './parts.ts';
import { anchor } from './vocabulary.ts';
import { w } from './words.ts';

/** Words of «decimotercera segunda» before «disposición». */
const longestOrder = 4;

/** Reads the passage once, from left to right. */
export class Scanner {
  private readonly t: Tokens;
  readonly reading: Reading = { drafts: [], mentions: [], names: new Map() };
  /** Token after the last citation: no name reaches back before it. */
  private floor = 0;

  constructor(t: Tokens) {
    this.t = t;
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
    if (t.is(i, constitutional)) return this.constitutional(i);
    const first = clauseOrNext(t, withFigure(t, i));
    if (typeof first === 'number') return this.partsOfBefore(i) ?? first;
    if (t.is(i, w.article) && !t.isUpper(i) && isOfUnknown(t, i)) return first.next;
    const clauses = [first];
    let { next } = first;
    let link = linkAfter(t, next);
    while (!link && clauses.length < mostListed) {
      const clause = clauseAfter(t, next);
      if (!clause) break;
      clauses.push(clause);
      next = clause.next;
      link = linkAfter(t, next);
    }
    return link ? this.linked(first.from, clauses, link) : this.unlinked(first.from, clauses, next);
  }

  /** Provisions whose norm stands elsewhere. */
  private unlinked(from: number, clauses: Clause[], next: number): number {
    const t = this.t;
    // «numeral 6.5» of something not named, «el presente artículo 10».
    const isOwn = t.is(from - 1, w.self) || clauses.every((clause) => clause.isLoose);
    if (isOwn || isDispositionHeading(t, from, next)) return next;
    const provisions = provisionsOf(clauses);
    const after = this.reading.mentions.length;
    // «su reglamento artículo 6»: not of the law named before.
    const noun = 'su reglamento';
    if (t.is(from - 2, ownRegulation))
      this.push(from - 1, next, { provisions, kind: 'anaphora', noun });
    else this.push(from, next, { provisions, kind: 'bare', after });
    return next;
  }

  private linked(from: number, clauses: Clause[], link: Link): number {
    if (link.kind === 'other') return link.next;
    const provisions = provisionsOf(clauses);
    if (link.kind === 'back') {
      this.push(from, link.next, { provisions, kind: 'anaphora', noun: link.noun });
      return link.next;
    }
    const norm = this.ofItsCountry(link.norm);
    const parts = norm.next === norm.to ? this.trailing(norm, provisions) : undefined;
    this.mention(norm, from);
    this.push(from, parts?.next ?? norm.to, { provisions: parts?.value ?? provisions, norm });
    return this.others(this.more(norm, parts?.next ?? norm.next));
  }

  /** «el art. 3 de la Ley 26366 y 2013 del Código Civil»: articles whose word was said before. */
  private others(next: number): number {
    const t = this.t;
    let end = next;
    for (;;) {
      const separated = t.after(end, w.separator);
      const from = t.after(separated, w.the);
      const read = separated > end && t.isNumber(from) ? articlesAt(t, from, true) : undefined;
      const link = read && t.is(read.next, w.of) ? linkAfter(t, read.next) : undefined;
      if (!read || link?.kind !== 'norm' || link.norm.instrument === undefined) return end;
      const { norm } = link;
      this.mention(norm, from);
      this.push(from, norm.to, { provisions: articleIds(read.value, false), norm });
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
    const provisions = chain.paths.map((path) => [stem, ...path].join('__'));
    this.push(i, next, { ...last, provisions, kind: isPointed ? 'anaphora' : 'bare' });
    return next;
  }

  /** The last citation of an article, if no other article has been named since. */
  private articleBefore(i: number, inSentence: boolean): Draft | undefined {
    const t = this.t;
    let at = i - 1;
    for (; at > i - reach.sentence && !t.is(at, w.article); at--) {
      if (inSentence && t.is(at, w.clauseEnd)) return undefined;
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
    const read = articlesAt(this.t, i + 2, this.t.word(i).endsWith('s'));
    if (!read) return i + 2;
    const norm = plainNorm(i + 1, i + 2, 'const');
    this.mention(norm, i);
    this.push(i, read.next, { provisions: articleIds(read.value, false), norm });
    return read.next;
  }

  /** «art. 815 CC, incisos 1, 3 y 4»: parts said after the norm. */
  private trailing(norm: Norm, provisions: string[]): Read<string[]> | undefined {
    const last = provisions[provisions.length - 1];
    if (last === undefined || last.includes('__') || !this.t.is(norm.to + 1, w.partWord))
      return undefined;
    const chain = chainAfter(this.t, norm.to, false);
    if (!chain || linkAfter(this.t, chain.next)?.kind === 'norm') return undefined;
    const inner = chain.paths.map((path) => [last, ...path].join('__'));
    return { value: [...provisions.slice(0, -1), ...inner], next: chain.next };
  }

  private norm(i: number): number {
    const t = this.t;
    const found = normAt(t, i, false, this.floor);
    if (!found) return i + 1;
    const norm = this.ofItsCountry(found);
    const isSecondary = this.mention(norm, norm.from);
    const first = norm.more ? undefined : provisionsAfter(t, norm, isSecondary, isOfAnother);
    if (norm.instrument !== undefined)
      this.push(norm.from, first?.next ?? norm.to, { provisions: first?.value ?? [], norm });
    this.floor = first?.next ?? norm.next;
    return this.more(norm, this.floor);
  }

  /** The rest of a list of norms, of which all amend if the first does. */
  private more(norm: Norm, next: number): number {
    const isSecondary = this.last?.isSecondary ?? false;
    for (const other of norm.more ?? []) {
      this.reading.mentions.push({ norm: other, isSecondary });
      if (other.instrument !== undefined)
        this.push(other.from, other.to, { provisions: [], norm: other });
    }
    this.floor = Math.max(this.floor, next);
    return next;
  }

  /** «la Constitución argentina … su Código Penal», «la Ley chilena … modifica el Código Civil»: theirs, not ours. */
  private ofItsCountry(norm: Norm): Norm {
    const t = this.t;
    const last = this.last?.norm;
    if (!last?.isForeign || t.isNumber(norm.to - 1)) return norm;
    const joint = t.is(norm.from - 1, w.the) ? norm.from - 2 : norm.from - 1;
    const isNear = joint - last.next < reach.few;
    const isListed =
      isNear && t.is(joint, besideTheirs) && !t.is(last.next, gap(joint - last.next, w.clauseEnd));
    const isTheirs = isListed || t.is(norm.from - 1, w.its);
    return isTheirs ? foreignNorm(norm.from, norm.to, norm.next) : norm;
  }

  private pointer(i: number): number {
    const pointer = pointerAt(this.t, i);
    if (!pointer) return i + 1;
    const { to, ...pointed } = pointer;
    this.push(i, to, { provisions: [], kind: 'anaphora', ...pointed });
    return to;
  }

  private get last(): Mention | undefined {
    return this.reading.mentions[this.reading.mentions.length - 1];
  }

  private mention(norm: Norm, from: number): boolean {
    const t = this.t;
    const { names, mentions } = this.reading;
    const { last } = this;
    const isSecondary = isAmending(t, from, last) || (last !== undefined && isAmender(t, norm));
    const approved =
      approver(t, norm) ?? approvedBy(t, norm.from, last?.norm) ?? sameAs(t, norm, last?.norm);
    if (approved?.instrument !== undefined && norm.key !== undefined)
      names.set(norm.key, approved.instrument);
    registerNames(t, norm, names);
    mentions.push({ norm, isSecondary });
    return isSecondary;
  }

  private push(from: number, to: number, draft: Omit<Draft, 'start' | 'end'>): void {
    const start = this.t.start(from);
    const end = withOwnBrackets(this.t.text, start, this.t.end(to - 1));
    this.reading.drafts.push({ ...draft, start, end });
  }
}

const isOfAnother: Test = (t, i) => linkAfter(t, i, true) !== undefined;
const besideTheirs = any(w.and, w.amending);
const ownRegulation = seq(w.its, word('reglamento'));
const constitutional = seq(w.article, word('constitucional'));
const orderedWord = any(w.dispositionBegun, w.shortDisposition);

/** «5ta. Disposición», «1.ª DCF», «13th Provision»: the order in figures stands before the word. */
function withFigure(t: Tokens, i: number): number {
  if (t.isNumber(i - 1) && t.is(i, w.englishOrdinalEnding)) return i - 1;
  if (!t.is(i, orderedWord)) return i;
  for (let at = i - 1; at >= i - longestOrder; at--) if (ordinalAt(t, at)?.next === i) return at;
  return i;
}

const headingName = seq(symbol('.'), opt(w.dash), not(w.upper), w.capital);

/** «DISPOSICIONES COMPLEMENTARIAS FINALES PRIMERA. Vigencia»: the law itself goes on. */
function isDispositionHeading(t: Tokens, from: number, next: number): boolean {
  return t.is(from, w.dispositionBegun) && t.isUpper(from) && t.is(next, headingName);
}

/** Characters in which initials of a norm, and its colon, stand before its article. */
const longestUnknown = 40;
/** «DUDH: art. 17», «CPE art. 21», «C. Comercio: Art. 53», «C de C: art. 63», «L.G. Sociedades: Art. 33». */
const unknown =
  /(?:^|[^\p{L}])(?:[A-Z]{3,6} |(?:[A-Z]{2,}|[A-Z] de [A-Z]|[A-Z]\.(?:\s?[A-Z]\.)*(?:\s\p{Lu}\p{L}*)*) ?:)\s*$/u;

/** Whether what stands before an article is a norm we do not know: «EU AI Act Art. 50». */
function isOfUnknown(t: Tokens, i: number): boolean {
  if (t.raw(i - 1) === 'Act') return true;
  if (t.symbol(i - 1) !== ':' && !t.isUpper(i - 1)) return false;
  const start = t.start(i);
  return unknown.test(t.text.slice(Math.max(0, start - longestUnknown), start));
}
