import type { Lang } from '../../registry/schema/common.ts';
import { plainInPlace } from './number-pattern.ts';
import { matchesOf } from '../../text/matches.ts';

/** A stretch of a text, in UTF-16 units. */
interface Span {
  start: number;
  end: number;
}

const names = {
  es: 'argentina|bolivia|brasil|chile|colombia|costa rica|ecuador|el salvador|espana|estados unidos|francia|guatemala|honduras|mexico|nicaragua|panama|paraguay|uruguay|venezuela|reino unido',
  en: 'argentina|bolivia|brazil|chile|colombia|costa rica|ecuador|el salvador|spain|the united states|france|guatemala|honduras|mexico|nicaragua|panama|paraguay|uruguay|venezuela|the united kingdom',
};
/** Another country whose law is told: «en España, …», «la ley chilena» is not read. */
const abroad = {
  es: new RegExp(`(?<![a-z])(?:en|de) (?:${names.es})(?![a-z])`, 'g'),
  en: new RegExp(`(?<![a-z])(?:in|of) (?:${names.en})(?![a-z])`, 'g'),
};
const home = /(?<![a-z])(?:peru|peruan[oa]s?|peruvian|aqui|here)(?![a-z])/;

/** A time that has gone by, or that somebody took, waited or counts of their own life: it is no deadline. */
const storyBefore = {
  es: /(?<!(?<![a-z])l[oa]s? )(?<![a-z])(?:hace|tom(?:o|aron)|cost(?:o|aron)|tard(?:o|aron|aste|e|aba|aban)|demor(?:o|aron)|esper(?:o|aron|aste|e|aba|ando)|estudi(?:o|aron|aste|aba|ando)|trabaj(?:o|aron|aste|aba|ando)|llev(?:aba|aban|as|o)|pas(?:o|aron)|han pasado|habian pasado|vivi(?:o|eron|ste)|durmio|sigui(?:o|eron)(?: a)?)(?: (?:ya|mas de|casi|unos|unas|alrededor de|durante|solo|apenas))*\s+$/,
  en: /(?<![a-z])(?:took(?: [a-z]+)?|waited|studied|worked|lived|spent|lasted|slept|followed|went on|have passed|for the (?:last|past))(?: (?:already|more than|almost|nearly|about|around|for|only))*\s+$/,
};
const storyAfter = {
  es: /^\s*(?:atras|esperando|sin respuesta|en espera)(?![a-z])/,
  en: /^\s*(?:ago|waiting|without (?:an? )?(?:answer|reply))(?![a-z])/,
};

/** What somebody advises or proposes is no deadline of a norm. */
const adviceBefore = {
  es: /(?<![a-z])(?:conviene|convendria|recomend\w+|aconsej\w+|propon\w+|sugerimos|mejor)(?![a-z])[^.;:,]{0,60}$/,
  en: /(?<![a-z])(?:we (?:suggest|propose|recommend|advise)|it helps|it is best|best to|better to)(?![a-z])[^.;:,]{0,60}$/,
};

const saying = {
  es: /(?<![a-z])(?:dij(?:o|eron|iste)|dice (?:ella|el)|cuenta|cont(?:o|aron)|escrib(?:io|ieron)|respond(?:io|ieron)|contest(?:o|aron)|record(?:o|aron)|explic(?:o|aron))(?![a-z])/,
  en: /(?<![a-z])(?:said|says (?:she|he)|told|wrote|answered|replied|recalls|remembers)(?![a-z])/,
};
const quoted = /«[^»]*»|“[^”]*”/g;

/** True for a figure that is of a country other than Peru: its name stands before it, and nothing of Peru between. */
export function isForeignFigure(text: string, { start }: Span, lang: Lang): boolean {
  const before = plainInPlace(text).slice(0, start);
  const last = matchesOf(abroad[lang], before).at(-1);
  return last !== undefined && !home.test(before.slice(last.index + last[0].length));
}

/** True for a length of time of what happened or was said to somebody, or of a piece of advice: no deadline. */
export function isOfStory(text: string, { start, end }: Span, lang: Lang): boolean {
  const folded = plainInPlace(text);
  const before = folded.slice(0, start);
  if (storyBefore[lang].test(before) || storyAfter[lang].test(folded.slice(end))) return true;
  if (adviceBefore[lang].test(before)) return true;
  const quote = matchesOf(quoted, folded).find(
    (each) => each.index < start && each.index + each[0].length >= end,
  );
  if (!quote) return false;
  const around = folded.slice(0, quote.index) + folded.slice(quote.index + quote[0].length);
  return saying[lang].test(around);
}

/** What somebody did, «juntó», «respondieron», «she gathered»; not what a norm did, which is told in the past too. */
const deed = {
  es: /(?<!\p{L})(?!(?:fij|establec|dispus|cambi|ampli|reduj|sub|baj|orden|mand|señal|prev|pas|qued|aument|public|aprob|modific)(?:ó|ieron|ió|aron)(?!\p{L}))\p{L}{2,}(?:ó|aron|ieron)(?!\p{L})/u,
  en: /(?<![a-z])(?:she|he|they|we|i) (?:[a-z]+ed|got|took|had|went|came|wrote|sent|gave|found)(?![a-z])/i,
};

/** True for a length of time after what somebody did: «juntó sus papeles en 20 días». */
export const isDeed = (text: string, { start }: Span, lang: Lang): boolean =>
  deed[lang].test(text.slice(0, start));

const sums = {
  es: /(?<![a-z])(?:en total|suman?|sumando|contando|juntos)(?![a-z])/,
  en: /(?<![a-z])(?:in all|in total|altogether|together|adding|counting|add up)(?![a-z])/,
};

/** True for a figure that a sentence gives as the sum of its others. */
export function isSum(
  text: string,
  figure: { value: number; family: string },
  all: readonly { value: number; family: string }[],
  lang: Lang,
): boolean {
  const others = all.filter((each) => each !== figure && each.family === figure.family);
  const sum = others.reduce((total, { value }) => total + value, 0);
  return others.length > 1 && sum === figure.value && sums[lang].test(plainInPlace(text));
}
