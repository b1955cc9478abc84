import { articleIds, articlesAt } from './articles.ts';
import { type Clause, clauseAfter, clauseOrNext, clauseProvisions } from './clauses.ts';
import { approvedBy, isAmender, isAmending, isChanged, pointerAt } from './context.ts';
import { registerNames, untilOf } from './context.ts';
import { numbersBefore, partsBehind } from './colloquial.ts';
import { isElsewhere } from './elsewhere.ts';
import { provisionsAfter } from './first.ts';
import { any, skipTo, not, opt, seq, symbol } from './grammar.ts';
import type { Test, Tokens } from './grammar.ts';
import { afterHeading } from './heading.ts';
import { mostListed, maxDistance } from './limits.ts';
import { type Link, linkAfter } from './link.ts';
import { foreignNorm, articleOf, withOwnBrackets } from './norm.ts';
import type { Draft, Mention, Norm, NormReading } from './norm.ts';
import { normAt } from './norms.ts';
import { approver } from './numbered.ts';
import { ordinalAt } from './numerals.ts';
import { chainAt } from './parts.ts';
import { anchor } from './vocabulary.ts';
import { w } from './words.ts';

/** Clauses of one norm that something else parts. */
const mostApart = 8;
/** Words of «decimotercera segunda» before «disposición». */
const longestOrder = 4;

/** Reads the passage once, from left to right. */
export class Scanner {
  private readonly t: Tokens;
  readonly reading: NormReading;
  /** Token after the last citation: no name reaches back before it. */
  private floor = 0;

  constructor(t: Tokens) {
    this.t = t;
    this.reading = {
      drafts: [],
      mentions: [],
      names: new Map(),
      isLaw: ofItself.test(t.text),
      namesPeru: () => ofPeru.test(t.text),
      isElsewhere: () => isElsewhere(t.text),
    };
  }

  /** Reads what may begin at a token; gives the token from which to go on. */
  readAt(i: number, kind: number): number {
    if (kind === anchor.provision) return this.provision(i);
    return kind === anchor.norm ? this.norm(i) : this.pointer(i);
  }

  private provision(i: number): number {
    const t = this.t;
    const heading = afterHeading(t, i);
    if (heading > i) {
      this.reading.isLaw = true;
      return heading;
    }
    const first = clauseOrNext(t, withFigure(t, i));
    if (typeof first === 'number') return this.partsOfBefore(i) ?? first;
    if (t.is(i, w.article) && !t.isUpper(i) && isOfUnknown(t, i)) return first.next;
    const clauses = [first];
    let { next } = first;
    let link = linkAfter(t, next);
    let apart = 0;
    while (!link && clauses.length < mostListed) {
      const clause = clauseAfter(t, next);
      // «la Ley 30364 lo dice en el artículo 8 (tipos) y el artículo 122-B del Código Penal»: each of its own.
      if (!clause || (clause.isApart && (this.last || ++apart > mostApart))) break;
      clauses.push(clause);
      next = clause.next;
      link = linkAfter(t, next);
    }
    if (link) return this.linked(first.from, clauses, link);
    const until = clauses.findIndex(({ isApart }) => isApart);
    const own = until > 0 ? clauses.slice(0, until) : clauses;
    return this.unlinked(first.from, own, own[own.length - 1]?.next ?? next);
  }

  /** Provisions whose norm stands elsewhere. */
  private unlinked(from: number, clauses: Clause[], next: number): number {
    const t = this.t;
    // «numeral 6.5» of something not named, «el presente artículo 10».
    const isOwn = t.is(from - 1, w.self) || clauses.every((clause) => clause.isLoose);
    const after = this.reading.mentions.length;
    if (!isOwn && !isDispositionHeading(t, from, next))
      this.push(from, next, {
        provisions: clauseProvisions(clauses),
        kind: 'bare',
        after,
        until: untilOf(t, from, next),
      });
    return next;
  }

  private linked(from: number, clauses: Clause[], link: Link): number {
    if (link.kind === 'other') return link.next;
    const provisions = clauseProvisions(clauses);
    if (link.kind === 'back') {
      this.push(from, link.next, { provisions, kind: 'anaphora', noun: link.noun });
      return link.next;
    }
    return this.others(this.ofNorm(from, provisions, link.norm));
  }

  private ofNorm(from: number, provisions: string[], named: Norm): number {
    const norm = this.ofItsCountry(named);
    const behind = norm.more ? undefined : partsBehind(this.t, norm, provisions);
    this.mention(norm, from);
    this.push(from, behind?.next ?? norm.to, { provisions: behind?.value ?? provisions, norm });
    return this.more(norm, behind?.next ?? norm.next);
  }

  /** «el art. 3 de la Ley 26366 y 2013 del Código Civil»: articles whose word was said before. */
  private others(next: number): number {
    const t = this.t;
    for (let end = next; ;) {
      const from = t.after(t.after(end, w.separator), w.the);
      const read = from > end && t.isNumber(from) ? articlesAt(t, from, true) : undefined;
      const link = read && linkAfter(t, read.next);
      if (!read || link?.kind !== 'norm') return end;
      end = this.ofNorm(from, articleIds(read.value, false), link.norm);
    }
  }

  /** «numeral 2 de dicho artículo», «el artículo 86, que dice, en su numeral 1, …»: of the article named before. */
  private partsOfBefore(i: number): number | undefined {
    const t = this.t;
    const isOwn = t.is(i - 1, w.its);
    const chain = chainAt(t, i, isOwn ? 'after' : 'before');
    const isPointed = chain && t.is(chain.next, ofPointed);
    const pointer = isPointed ? pointerAt(t, chain.next + 1) : undefined;
    if (!chain || !(pointer?.isProvision ?? (isOwn && this.isAfterArticle(i)))) return undefined;
    const { to = chain.next, noun = 'artículo' } = pointer ?? {};
    const provisions = chain.paths.map((path) => path.join('__'));
    const kind = pointer ? 'anaphora' : 'bare';
    this.push(i, to, { provisions, kind, noun, isProvision: true });
    return to;
  }

  /** Whether the last citation of the sentence is of one whole article. */
  private isAfterArticle(i: number): boolean {
    const [id, ...more] = this.reading.drafts[this.reading.drafts.length - 1]?.provisions ?? [];
    const between = i - this.floor;
    const isWhole = id !== undefined && articleOf(id) === id && more.length === 0;
    return (
      isWhole &&
      between < maxDistance.sentence &&
      !this.t.is(this.floor, skipTo(between, w.fullStop))
    );
  }

  private norm(i: number): number {
    const t = this.t;
    const numbers = numbersBefore(t, i, this.floor);
    if (numbers) return this.others(this.ofNorm(numbers.from, numbers.provisions, numbers.norm));
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
    const isNear = joint - last.next < maxDistance.few;
    const isListed =
      isNear &&
      t.is(joint, besideTheirs) &&
      !t.is(last.next, skipTo(joint - last.next, w.clauseEnd));
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
    // «modificó el Código Penal (Ley N.° 32314)»: what did it.
    const isDoer = last?.isChanged === true && t.is(from - 1, w.opening);
    const isSecondary =
      isDoer || isAmending(t, from, last) || (last !== undefined && isAmender(t, norm));
    if (norm.key !== undefined) {
      const approved = approver(t, norm) ?? approvedBy(t, norm.from, last?.norm);
      if (approved?.instrument !== undefined) names.set(norm.key, approved.instrument);
    }
    registerNames(t, norm, names);
    mentions.push({ norm, isSecondary, isChanged: isChanged(t, from) });
    return isSecondary;
  }

  private push(from: number, to: number, draft: Omit<Draft, 'start' | 'end'>): void {
    const start = this.t.start(from);
    const end = withOwnBrackets(this.t.text, start, this.t.end(to - 1));
    this.reading.drafts.push({ ...draft, start, end });
    this.floor = Math.max(this.floor, to);
  }
}

/** «la presente ley»: the text is the law's own. */
const ofItself =
  /\bpresente\s+(?:ley|decreto|c[oó]digo|reglamento|norma|ordenanza|directiva)|\bth(?:is|e present) (?:law|act|decree|code)\b/i;

const ofPeru = /\bper(?:[uú](?!\p{L})|uan[oa]|uvian)|\blima\b/iu;

const isOfAnother: Test = (t, i) => linkAfter(t, i, true) !== undefined;
const besideTheirs = any(w.and, w.amending);
const ofPointed = seq(w.of, w.backwards);
const orderedWord = any(w.dispositionBegun, w.shortDisposition, w.partWord);

/** «5ta. Disposición», «1.ª DCF», «2do párrafo», «13th Provision»: the order in figures stands before the word. */
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

/** «DUDH: art. 17», «COIP art. 178», «EU AI Act Art. 50»: of a norm we do not know. */
const isOfUnknown: Test = (t, i) => {
  const before = t.raw(t.symbol(i - 1) === ':' ? i - 2 : i - 1);
  return before === 'Act' || /^[A-Z]{3,6}$/.test(before);
};
