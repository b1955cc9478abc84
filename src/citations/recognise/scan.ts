import { pointerAt } from './anaphora.ts';
import { isArticleWord } from './article-words.ts';
import { articleIds, articlesAt } from './articles.ts';
import { approvedBy, approver, isAmender, isAmending, registerNames } from './context.ts';
import type { Draft, Reading } from './draft.ts';
import { ordinalEndings } from './en.ts';
import { clauseAfter, clauseOrNext, provisionsOf, type Clause } from './groups.ts';
import { afterHeading } from './headings.ts';
import { chainAfter, chainAt } from './chain.ts';
import { provisionsAfter } from './first.ts';
import { linkAfter, type Link } from './link.ts';
import { afterSeparator, isDash } from './marks.ts';
import { foreignNorm, plainNorm, type Norm, type Setting } from './norm.ts';
import { normAt } from './norms.ts';
import { isPartWord } from './parts.ts';
import { stemOf } from './resolve.ts';
import { ordinalAt } from './numerals.ts';
import type { Tokens } from './tokens.ts';
import { anchor } from './vocabulary.ts';
import { isClauseEnd } from './walk.ts';

/** Reads the passage once, from left to right. */
export function scan(t: Tokens, lang: 'es' | 'en'): Reading {
  return new Scanner(t, lang).read();
}

class Scanner {
  readonly #t: Tokens;
  readonly #anchors: Uint8Array;
  readonly #setting: Setting;
  readonly #reading: Reading = { drafts: [], mentions: [], names: new Map() };
  /** Token after the last citation: no name reaches back before it. */
  #floor = 0;

  constructor(t: Tokens, lang: 'es' | 'en') {
    this.#t = t;
    this.#anchors = t.vocabulary.anchors[lang];
    this.#setting = { isLinked: false, isEnglish: lang === 'en' };
  }

  read(): Reading {
    const t = this.#t;
    let i = 0;
    while (i < t.count) {
      const code = t.code(i);
      const kind = code > 0 ? this.#anchors[code] : anchor.none;
      // Whatever a reader gives back, the scan goes on.
      if (kind === anchor.provision) i = Math.max(i + 1, this.#provision(i));
      else if (kind === anchor.norm) i = Math.max(i + 1, this.#norm(i));
      else if (kind === anchor.pointer) i = Math.max(i + 1, this.#pointer(i));
      else i++;
    }
    return this.#reading;
  }

  #provision(i: number): number {
    const t = this.#t;
    const heading = afterHeading(t, i);
    if (heading > i) return heading;
    if (isArticleWord(t, i) && t.word(i + 1) === 'constitucional') return this.#constitutional(i);
    const first = clauseOrNext(t, withFigure(t, i));
    if (typeof first === 'number') return this.#partsOfBefore(i) ?? first;
    if (isArticleWord(t, i) && !t.isUpper(i) && isOfUnknown(t, i)) return first.next;
    const clauses = [first];
    let last = first;
    let link = linkAfter(t, last.next, this.#setting);
    while (!link && clauses.length < 400) {
      const next = clauseAfter(t, last.next);
      if (!next) break;
      clauses.push(next);
      last = next;
      link = linkAfter(t, last.next, this.#setting);
    }
    return this.#linked(clauses, last, link);
  }

  #linked(clauses: Clause[], last: Clause, link: Link | undefined): number {
    const t = this.#t;
    const from = clauses[0]?.from ?? 0;
    const start = t.start(from);
    const provisions = provisionsOf(clauses);
    // «numeral 6.5» of something not named, «el presente artículo 10».
    const isOwn = /^(?:presente|este)$/.test(t.word(from - 1));
    if (!link && (isOwn || clauses.every((clause) => clause.isLoose))) return last.next;
    if (!link && isDispositionHeading(t, from, last.next)) return last.next;
    if (!link) {
      const end = t.end(last.next - 1);
      if (isOfRegulation(t, from)) {
        const noun = 'su reglamento';
        this.#push({ start: t.start(from - 1), end, provisions, kind: 'anaphora', noun });
      } else {
        const after = this.#reading.mentions.length;
        this.#push({ start, end, provisions, kind: 'bare', after });
      }
      return last.next;
    }
    if (link.kind === 'other') return link.next;
    if (link.kind === 'back') {
      const end = t.end(link.next - 1);
      this.#push({ start, end, provisions, kind: 'anaphora', noun: link.noun });
      return link.next;
    }
    const norm = this.#ofItsCountry(link.norm);
    const trailing = norm.next === norm.to ? this.#trailing(norm, provisions) : undefined;
    this.#mention(norm, from);
    this.#push({
      start,
      end: t.end((trailing?.next ?? norm.to) - 1),
      provisions: trailing?.provisions ?? provisions,
      norm,
    });
    return this.#others(this.#more(norm, trailing?.next ?? norm.next));
  }

  /** «el art. 3 de la Ley 26366 y 2013 del Código Civil»: articles whose word was said before. */
  #others(next: number): number {
    const t = this.#t;
    let end = next;
    for (;;) {
      const separated = afterSeparator(t, end);
      const from = /^(?:el|los)$/.test(t.word(separated)) ? separated + 1 : separated;
      const read = separated > end && t.isNumber(from) ? articlesAt(t, from, true) : undefined;
      if (!read || !/^del?$/.test(t.word(read.next))) return end;
      const link = linkAfter(t, read.next, this.#setting);
      if (link?.kind !== 'norm' || link.norm.instrument === undefined) return end;
      const { norm } = link;
      this.#mention(norm, from);
      const provisions = articleIds(read.value, false);
      this.#push({ start: t.start(from), end: t.end(norm.to - 1), provisions, norm });
      end = this.#more(norm, norm.next);
    }
  }

  /** «numeral 2 de dicho artículo», «el artículo 86, que dice, en su numeral 1, …»: of the article named before. */
  #partsOfBefore(i: number): number | undefined {
    const t = this.#t;
    const isOwn = /^(?:su|sus|its)$/.test(t.word(i - 1));
    const chain = chainAt(t, i, isOwn ? 'after' : 'before');
    if (!chain) return undefined;
    const pointer = /^(?:del?|of)$/.test(t.word(chain.next))
      ? pointerAt(t, chain.next + 1)
      : undefined;
    const isPointed = pointer?.isProvision === true && isArticleWord(t, pointer.to - 1);
    const last = isPointed || isOwn ? this.#articleBefore(i, isOwn) : undefined;
    const article = last?.provisions.length === 1 ? last.provisions[0] : undefined;
    const stem = article && stemOf(article);
    if (!last || !stem || (!isPointed && stem !== article)) return undefined;
    const next = isPointed ? pointer.to : chain.next;
    this.#push({
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
  #articleBefore(i: number, inSentence: boolean): Draft | undefined {
    const t = this.#t;
    let at = i - 1;
    for (; at > i - 40 && !isArticleWord(t, at); at--) {
      if (inSentence && isClauseEnd(t, at)) return undefined;
    }
    const drafts = this.#reading.drafts.slice(-4);
    const place = t.start(at);
    const nearest = drafts.find(({ start, end }) => start <= place && place < end);
    const last = drafts.findLast(({ provisions }) => provisions.length > 0);
    return nearest && (nearest === last || nearest.isProvision) ? last : undefined;
  }

  /** «el artículo constitucional 103»: the norm stands between the word and the number. */
  #constitutional(i: number): number {
    const t = this.#t;
    const read = articlesAt(t, i + 2, t.word(i).endsWith('s'));
    if (!read) return i + 2;
    const norm = plainNorm(i + 1, i + 2, 'const');
    this.#mention(norm, i);
    const provisions = articleIds(read.value, false);
    this.#push({ start: t.start(i), end: t.end(read.next - 1), provisions, norm });
    return read.next;
  }

  /** «art. 815 CC, incisos 1, 3 y 4»: parts said after the norm. */
  #trailing(norm: Norm, provisions: string[]): { provisions: string[]; next: number } | undefined {
    const last = provisions[provisions.length - 1];
    if (last === undefined || last.includes('__') || !isPartWord(this.#t, norm.to + 1))
      return undefined;
    const chain = chainAfter(this.#t, norm.to, false);
    if (!chain || linkAfter(this.#t, chain.next, this.#setting)?.kind === 'norm') return undefined;
    const inner = chain.paths.map((path) => [last, ...path].join('__'));
    return { provisions: [...provisions.slice(0, -1), ...inner], next: chain.next };
  }

  #norm(i: number): number {
    const t = this.#t;
    const found = normAt(t, i, this.#setting, this.#floor);
    if (!found) return i + 1;
    const norm = this.#ofItsCountry(found);
    const isSecondary = this.#mention(norm, norm.from);
    const first = norm.more ? undefined : provisionsAfter(t, norm, this.#setting, isSecondary);
    if (norm.instrument !== undefined) {
      const start = t.start(norm.from);
      this.#push(
        first
          ? { start, end: t.end(first.to - 1), provisions: first.provisions, norm }
          : { start, end: t.end(norm.to - 1), provisions: [], norm },
      );
    }
    this.#floor = first?.next ?? norm.next;
    return this.#more(norm, this.#floor);
  }

  /** The rest of a list of norms, of which all amend if the first does. */
  #more(norm: Norm, next: number): number {
    const t = this.#t;
    const { mentions } = this.#reading;
    const isSecondary = mentions[mentions.length - 1]?.isSecondary ?? false;
    for (const other of norm.more ?? []) {
      mentions.push({ norm: other, start: t.start(other.from), isSecondary });
      if (other.instrument === undefined) continue;
      const [start, end] = [t.start(other.from), t.end(other.to - 1)];
      this.#push({ start, end, provisions: [], norm: other });
    }
    this.#floor = Math.max(this.#floor, next);
    return next;
  }

  /** «la Constitución argentina … su Código Penal», «la Ley chilena … y el Código Civil»: theirs, not ours. */
  #ofItsCountry(norm: Norm): Norm {
    const t = this.#t;
    const last = this.#reading.mentions.at(-1);
    if (!last?.norm.isForeign || t.isNumber(norm.to - 1)) return norm;
    const isTheirs = /^(?:su|its|their)$/.test(t.word(norm.from - 1));
    const joint = /^(?:la|el|the)$/.test(t.word(norm.from - 1)) ? norm.from - 2 : norm.from - 1;
    const isListed = /^(?:y|e|and)$/.test(t.word(joint)) && joint - last.norm.next < 10;
    const isAlone = isTheirs || (isListed && !hasEnd(t, last.norm.next, joint));
    return isAlone ? foreignNorm(norm.from, norm.to, norm.next) : norm;
  }

  #pointer(i: number): number {
    const t = this.#t;
    const pointer = pointerAt(t, i);
    if (!pointer) return i + 1;
    const [start, end] = [t.start(i), t.end(pointer.to - 1)];
    const { noun, isProvision } = pointer;
    this.#push({ start, end, provisions: [], kind: 'anaphora', noun, isProvision });
    return pointer.to;
  }

  #mention(norm: Norm, from: number): boolean {
    const t = this.#t;
    const { names, mentions } = this.#reading;
    const last = mentions[mentions.length - 1];
    const isSecondary = isAmending(t, from, last) || (last !== undefined && isAmender(t, norm));
    const approved = approver(t, norm, this.#setting) ?? approvedBy(t, norm.from, mentions);
    if (approved?.instrument !== undefined && norm.key !== undefined) {
      names.set(norm.key, approved.instrument);
    }
    registerNames(t, norm, names);
    mentions.push({ norm, start: t.start(norm.from), isSecondary });
    return isSecondary;
  }

  #push(draft: Draft): void {
    this.#reading.drafts.push({ ...draft, end: beforeOuterBracket(this.#t.text, draft) });
  }
}

function hasEnd(t: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isClauseEnd(t, at)) return true;
  return false;
}

/** «5ta. Disposición», «1.ª DCF», «13th Provision»: the order in figures stands before the word. */
function withFigure(t: Tokens, i: number): number {
  if (t.isNumber(i - 1) && t.isGlued(i) && ordinalEndings.has(t.word(i))) return i - 1;
  if (!/^disp|^dc[ftmd]$/.test(t.word(i))) return i;
  for (let at = i - 1; at > i - 5; at--) if (ordinalAt(t, at)?.next === i) return at;
  return i;
}

/** «DISPOSICIONES COMPLEMENTARIAS FINALES PRIMERA. Vigencia»: the law itself goes on. */
function isDispositionHeading(t: Tokens, from: number, next: number): boolean {
  const isHeading = t.word(from).startsWith('disp') && t.isUpper(from) && t.symbol(next) === '.';
  const after = isDash(t, next + 1) ? next + 2 : next + 1;
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
  for (let at = i - 3; at > i - 6; at--) {
    if (t.symbol(at) === '.' && t.isUpper(at - 1) && t.raw(at - 1).length === 1) return true;
    if (!t.isCapital(at) && t.symbol(at) !== '.') return false;
  }
  return false;
}

/** «su reglamento artículo 6»: not of the law named before. */
function isOfRegulation(t: Tokens, i: number): boolean {
  return t.word(i - 1) === 'reglamento' && /^(?:su|sus)$/.test(t.word(i - 2));
}

/** «Código (Ley N.° 29571, artículo 150)»: a bracket opened within the citation ends it. */
function withOwnBracket(text: string, start: number, end: number): number {
  if (text.charCodeAt(end) !== 41) return end;
  const open = text.lastIndexOf('(', end);
  return open > start && !text.slice(open, end).includes(')') ? end + 1 : end;
}

/** «(artículo 6, inciso b)»: the bracket closes what was opened before the citation. */
function beforeOuterBracket(text: string, { start, end }: Draft): number {
  if (text.charCodeAt(end - 1) !== 41) return withOwnBracket(text, start, end);
  let depth = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 40) depth++;
    else if (unit === 41) depth--;
  }
  if (depth >= 0 || text.charCodeAt(end) === 41) return end;
  for (let at = start - 1; at >= Math.max(0, start - 200); at--) {
    const unit = text.charCodeAt(at);
    if (unit === 41) return end;
    if (unit === 40) return end - 1;
  }
  return end;
}
