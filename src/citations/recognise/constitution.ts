import { isArticleWord } from './article-words.ts';
import { afterForeign, isAbroad, isForeignBefore } from './foreign.ts';
import { namedAt } from './names.ts';
import {
  foreignNorm,
  otherId,
  phraseAt,
  plainNorm,
  wordCount,
  type Norm,
  type Setting,
} from './norm.ts';
import { isPartWord } from './parts.ts';
import type { Tokens } from './tokens.ts';

const nouns =
  /^con[s]?titu[cs]i(?:on|onn|cion|6n|an|én|en|bn|dn)$|^costitucion$|^co(?:sn|n)titucion$|^cons(?:ti|it)ucion$|^constituci$|^constitution$/;
const political = /^pol[ií]?tic[aol]+/;
const tails =
  /^(?:del estado peruano|del estado|del peru|del? republica del peru|de la republica del peru|de la republica|of (?:the )?(?:republic of )?peru)\b/;
const yearShape = /^(?:1[89]|20)\d\d$/;
const owners = new Set(
  's,la,nueva,nuestra,actual,vigente,presente,misma,propia,dicha,the,peruvian,political,current,our,its'.split(
    ',',
  ),
);

/** The Constitution by any of its names; one of another year or country is not `const`. */
export function constitutionAt(t: Tokens, i: number, setting: Setting): Norm | undefined {
  const word = t.word(i);
  if (setting.isEnglish && !nouns.test(word)) return englishAt(t, i, setting);
  if (word === 'const' && (t.symbol(i + 1) === '.' || setting.isLinked))
    return shortAt(t, i, setting);
  const other = nouns.test(word) ? undefined : namedAt(t, i, setting.isEnglish);
  if (other?.node.ids[0] === 'const') {
    const isNamed = setting.isLinked || owners.has(t.word(i - 1));
    if ((!isNamed && !t.isCapital(i)) || /^una?$/.test(t.word(i - 1))) return undefined;
    return withYear(t, i, other.to);
  }
  if (!nouns.test(word)) return undefined;
  // A scanner reads «Constitución» as «Constituci6n».
  const isSplit = word === 'constituci' && t.isGlued(i + 2);
  let next = isSplit ? i + 3 : i + 1;
  // Argentina’s and Paraguay’s name, not ours.
  if (t.word(next) === 'nacional') return foreignNorm(i, next + 1, next + 1);
  const isPolitical = political.test(t.word(next));
  if (isPolitical) next++;
  const isDated = setting.isEnglish && t.isNumber(beginning(t, i));
  const isNamed =
    isDated ||
    isPolitical ||
    (t.isCapital(i) && (owners.has(t.word(i - 1)) || isBeforeArticle(t, next))) ||
    setting.isLinked ||
    // «the Peruvian constitution», «Constitution 1993».
    (setting.isEnglish && t.word(i - 1) === 'peruvian') ||
    (t.isCapital(i) && /^(?:1993|1979)$/.test(t.raw(next)));
  const tail = tails.exec(phraseAt(t, next, 5));
  if (tail) next += wordCount(tail[0]);
  if (t.word(next) === 'plurinacional') return foreignNorm(i, next + 1, afterForeign(t, next + 1));
  const isOther = !tail && !isPolitical && isOfSomething(t, next);
  const isCommittee = t.word(i - 1) === 'de' && /^comision(?:es)?$/.test(t.word(i - 2));
  const foreign = afterForeign(t, next);
  // «the Constitution, Bylaws»: of a society.
  if (/^bylaws?$/.test(t.word(t.symbol(next) === ',' ? next + 1 : next))) return undefined;
  // «convocar una nueva Constitución»: one that is not law yet.
  if (t.word(i - 1) === 'nueva' && t.word(i - 2) === 'una') return undefined;
  if (isOther && foreign > next) return foreignNorm(i, next, foreign);
  if ((!isNamed && !tail) || isOther || isCommittee) return undefined;
  return withYear(t, setting.isEnglish ? beginning(t, i) : i, next);
}

/** «Constitución, artículo 5», «Constitución (art. 2)». */
function isBeforeArticle(t: Tokens, i: number): boolean {
  // «Constitution Art. 330».
  if (t.word(i).startsWith('art') && isArticleWord(t, i) && t.isCapital(i)) return true;
  if (!/^[,(:]$/.test(t.symbol(i))) return false;
  // «Constitution, 1993, Article 37».
  const at = yearShape.test(t.raw(i + 1)) && t.symbol(i + 2) === ',' ? i + 3 : i + 1;
  return isArticleWord(t, at) || isPartWord(t, at);
}

function shortAt(t: Tokens, i: number, setting: Setting): Norm | undefined {
  const next = t.symbol(i + 1) === '.' ? i + 2 : i + 1;
  const isBill = t.isUpper(i) && t.isNumber(next);
  const isNamed = setting.isLinked || owners.has(t.word(i - 1)) || isBill;
  return isNamed || t.word(next).startsWith('art') ? plainNorm(i, next, 'const') : undefined;
}

/** «Political Constitution», «1993 Constitution»: the noun comes later. */
function englishAt(t: Tokens, i: number, setting: Setting): Norm | undefined {
  const isYear = yearShape.test(t.raw(i));
  if (!isYear && t.word(i) !== 'political') return undefined;
  const at = t.word(i + 1) === 'political' ? i + 2 : i + 1;
  if (!nouns.test(t.word(at))) return undefined;
  const norm = constitutionAt(t, at, { ...setting, isLinked: true });
  const isDated = !setting.isLinked && yearShape.test(t.raw(i - 1));
  return norm && { ...norm, from: isDated ? i - 1 : i };
}

function beginning(t: Tokens, i: number): number {
  let from = i;
  if (t.word(from - 1) === 'political') from--;
  return yearShape.test(t.raw(from - 1)) ? from - 1 : from;
}

function withYear(t: Tokens, from: number, to: number): Norm {
  const foreign = afterForeign(t, to);
  const isOurs = /^(?:de|of)$/.test(t.word(to)) && t.raw(to + 1) === '1993';
  if (foreign > to || isForeignBefore(t, from) || (!isOurs && isAbroad(t, from, true))) {
    return foreignNorm(from, to, foreign);
  }
  let next = to;
  let year = t.isNumber(from) ? t.raw(from) : '';
  if (/^(?:1993|1979)$/.test(t.raw(to))) {
    year = t.raw(to);
    next = to + 1;
  }
  // «Constitution (1979)», «Constitution, 1993, Article 37».
  if (
    /^[(,]$/.test(t.symbol(to)) &&
    yearShape.test(t.raw(to + 1)) &&
    /^[),]$/.test(t.symbol(to + 2))
  ) {
    year = t.raw(to + 1);
    next = t.symbol(to) === '(' ? to + 3 : to + 2;
  }
  if (/^(?:del?|of)$/.test(t.word(to)) && /^(?:\d\d|(?:1[89]|20)\d\d)$/.test(t.raw(to + 1))) {
    const isDate = t.word(to + 2) === 'de';
    if (!isDate) {
      year = t.raw(to + 1);
      next = to + 2;
    }
  }
  const isCurrent = year === '' || year === '1993' || year === '93';
  return plainNorm(from, next, isCurrent ? 'const' : otherId(`Constitución ${year}`));
}

/** «la Constitución de la empresa», «la Constitución en mora»: the act of constituting something. */
function isOfSomething(t: Tokens, i: number): boolean {
  const word = t.word(i);
  if (word === 'en') return t.word(i + 1) === 'mora';
  return /^(?:del?|of)$/.test(word) && !t.isNumber(i + 1);
}
