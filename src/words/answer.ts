import {
  isAsReported,
  isTold,
  type PursuitRead,
  readIn,
  type ReadSpan,
  scopesOf,
  unitsIn,
} from '../registry/countries.ts';
import type { AnswerData } from '../registry/schema/answer.ts';
import type { Lang } from '../registry/schema/common.ts';
import type { CountryData, CountrySource, CountryUnit } from '../registry/schema/country.ts';
import {
  capitalised,
  dateText,
  durationText,
  levelText,
  listText,
  monthText,
  shortDateText,
  uncapitalised,
} from './law.ts';
import { namedAbroad, wordAbroad } from './source-title.ts';
import { countriesWords } from '../i18n/countries.ts';
import { fill, fillCount } from '../i18n/fill.ts';

/** Since when what was cited of Peru holds, where that is sure, and up to when it was read. */
export function spanText({ since, sinceLevel, through }: ReadSpan, lang: Lang): string {
  const words = countriesWords[lang].country;
  const parts = [
    since &&
      fill(words.inForce, { date: shortDateText(since, lang) }) +
        (sinceLevel && sinceLevel !== 'official' ? ` (${levelText(sinceLevel, lang)})` : ''),
    fill(words.readThrough, { date: shortDateText(through, lang) }),
  ];
  return `${capitalised(parts.filter(Boolean).join('; '))}.`;
}

/**
 * What a law does with a conduct, and which law where another may apply there, or that nobody read it:
 * «Delito propio (ley federal).», «Delito general, solo en la familia o la pareja.»
 */
export function kindText(
  country: Pick<CountryData, 'scope' | 'sources'>,
  answer: Pick<AnswerData, 'kind' | 'only' | 'from' | 'level'>,
  lang: Lang,
): string {
  const { reported } = countriesWords[lang].law;
  const beside = isAsReported(country, answer) ? reported : scopesText(country, [answer], lang);
  return `${capitalised(kindWords(answer, lang))}${beside && ` (${beside})`}.`;
}

/** What a law does with a conduct, in the words of a cell: «delito general, solo en la familia o la pareja». */
export function kindWords(
  { kind = 'unread', only }: Pick<AnswerData, 'kind' | 'only'>,
  lang: Lang,
) {
  const said = uncapitalised(countriesWords[lang].law.kinds[kind]);
  return only ? `${said}, ${only[lang]}` : said;
}

/** What stands beside the letters of a country in a map of tiles: that nobody read the law, or which law it is. */
export function tileNote(
  country: Pick<CountryData, 'scope' | 'sources'>,
  answer: Pick<AnswerData, 'kind' | 'from' | 'level'>,
  lang: Lang,
): string {
  if (isAsReported(country, answer)) return countriesWords[lang].law.press;
  const { scope } = country;
  return scope && scopesOf(country, [answer]).includes(scope.short) ? scope.tile[lang] : '';
}

/** Of which laws answers speak, where another may apply in their country: «ley general y ley federal». */
export const scopesText = (
  country: Pick<CountryData, 'scope' | 'sources'>,
  answers: readonly Pick<AnswerData, 'from'>[],
  lang: Lang,
): string =>
  listText(
    scopesOf(country, answers).map((each) => each[lang]),
    lang,
  ).trim();

/** The day of a text and of what it is: «copia del 23 jun 2026»; of a page, as much of it as is known: «página de 2022». */
export function sourceDay({ date, dated }: Pick<CountrySource, 'date' | 'dated'>, lang: Lang) {
  const words = countriesWords[lang].country;
  if (date.length === 'YYYY-MM-DD'.length)
    return fill(words.dated[dated], { date: shortDateText(date, lang) });
  return fill(words.pageIn, { date: date.includes('-') ? monthText(date, lang) : date });
}

/**
 * A source with its articles, as it is cited: «Código Penal Federal, 199 Octies y 199 Decies». A page that an official
 * answer names says that it is secondary.
 */
export const citedAs = (
  country: Pick<CountryData, 'sources'>,
  answer: Pick<AnswerData, 'from' | 'level'>,
  lang: Lang = 'es',
): string =>
  readIn(country, answer)
    .map((read) => {
      const { name, rest = '' } = namedAbroad(read.source, lang);
      const told = isTold(answer, read) ? ` (${levelText('secondary', lang)})` : '';
      const cited = read.articles.map((each) => wordAbroad(each, lang));
      return [`${name}${rest}${told}`, ...cited].join(', ');
    })
    .join('; ');

/**
 * Whom a law protects, and what holds for others: «Ley 26.485: protege a las mujeres. Para otras personas…»
 * @param isFirst where the page has not named the law yet
 */
export function protectsText(
  source: CountrySource,
  lang: Lang,
  isFirst = false,
): string | undefined {
  const whom = protectsWhom(source, lang, isFirst);
  if (whom === undefined) return undefined;
  return `${whom} ${source.protects?.others?.[lang] ?? countriesWords[lang].country.othersUnread}`;
}

/** Whom a law protects: «Ley 26.485: protege a las mujeres.» */
function protectsWhom(source: CountrySource, lang: Lang, isFirst = false): string | undefined {
  const { protects } = source;
  if (!protects) return undefined;
  const { name, own, about = '', rest = '', short } = namedAbroad(source, lang);
  const law = isFirst ? `${name}${own ? ` (${own})` : ''}${about}${rest}` : short;
  return fill(countriesWords[lang].country.protects, { law, who: protects.who[lang] });
}

/** Laws that an answer rests on and that do not protect everybody, each with whom it protects. */
const protectedLines = (
  country: Pick<CountryData, 'sources'>,
  answer: Pick<AnswerData, 'from'>,
  lang: Lang,
  isToldAbove: boolean,
): string[] =>
  readIn(country, answer)
    .filter(({ source: { protects }, articles }) => {
      const open = protects?.except ?? [];
      return articles.length === 0 || articles.some((each) => !open.includes(each));
    })
    .flatMap(({ source }) => (isToldAbove ? protectsWhom : protectsText)(source, lang) ?? []);

/** What a unit is worth, and how sure that is where it is less than official: «UMA: …» */
const unitText = ({ printed, means, level }: CountryUnit, lang: Lang): string =>
  `${capitalised(printed[lang])}: ${means[lang]}${level === 'official' ? '' : ` (${levelText(level, lang)})`}.`;

/** The whole answer: what holds in the country, then what was read of one place of it. */
export const saidIn = (
  { says, oldNumber, local = [] }: Pick<AnswerData, 'says' | 'oldNumber' | 'local'>,
  lang: Lang,
) => [says, ...(oldNumber ? [oldNumber.says] : []), ...local].map((each) => each[lang]).join(' ');

const firstSentence = (said: string): string =>
  said.split(/(?<=\.)(?<!\b(?:Av|[Aa]rt|Dr|Sra?)\.)\s(?=[\p{Lu}¿«“])/u, 1)[0] ?? said;

/** The first sentence of an answer, which answers its question in short. */
export const firstSaid = ({ says }: Pick<AnswerData, 'says'>, lang: Lang): string =>
  firstSentence(says[lang]);

/** What follows the first sentence of an answer: its conditions, its other halves, what was read of one place. */
export const restSaid = (
  answer: Pick<AnswerData, 'says' | 'oldNumber' | 'local'>,
  lang: Lang,
): string => saidIn(answer, lang).slice(firstSaid(answer, lang).length).trim();

/** The first sentence of what was read of each place alone, parted from the place that it is of: «En Cali:». */
export const firstLocal = ({ local = [] }: Pick<AnswerData, 'local'>, lang: Lang) =>
  local.map((each) => {
    const [, place = '', said = ''] = /^([^:]+:) (.*)$/s.exec(firstSentence(each[lang])) ?? [];
    return { place, said };
  });

/** A time limit in a sentence: «3 días para apelar, desde el aviso.», «Audiencia: 48 horas, desde que se ordenan.» */
export function termText(
  { from, level, what, ...duration }: NonNullable<AnswerData['limits']>[number],
  lang: Lang,
): string {
  const since = from ? `, ${from[lang]}` : '';
  const ours = level ? ` (${countriesWords[lang].country.ours})` : '';
  const length = durationText(duration, lang);
  const said = /^(?:para|to|for) /.test(what[lang])
    ? `${length} ${what[lang]}`
    : `${capitalised(what[lang])}: ${length}`;
  return `${said}${since}${ours}.`;
}

/** When a number that was read of a country answers, if that was read. */
export const hoursText = (
  { allHours, hours }: NonNullable<AnswerData['line']>,
  lang: Lang,
): string | undefined => (allHours ? countriesWords[lang].country.allHours : hours?.[lang]);

/**
 * What an answer of a country says beside its sentence, each a line: whom its law protects, what its units are worth, who sets a case in
 * motion, time limits, since when it holds, and of a number its hours and on what it rests.
 * @param isToldAbove where the page has said at its top what holds for others
 */
export function answerDetails(
  country: Pick<CountryData, 'sources' | 'units'>,
  answer: AnswerData,
  pursuit: PursuitRead | undefined,
  lang: Lang,
  isToldAbove = false,
): string[] {
  const { says, limits = [], line } = answer;
  const words = countriesWords[lang].country;
  const terms = limits.map((each) => termText(each, lang));
  const reach =
    line && capitalised([hoursText(line, lang), words.cost[line.cost]].filter(Boolean).join('; '));
  const [moved, days] = [pursuitLine(answer, pursuit, lang), daysLine(answer, lang)];
  return [
    ...protectedLines(country, answer, lang, isToldAbove),
    ...unitsIn(country, says[lang], lang).map((each) => unitText(each, lang)),
    ...(moved ? [moved] : []),
    ...(terms.length > 0 ? [terms.join(' ')] : []),
    ...(days ? [days] : []),
    ...(line
      ? [
          `${reach}. ${words.basis[line.basis]}; ${words.checked} ${dateText(line.checkedOn, lang)}.`,
        ]
      : []),
  ];
}

/** What the penalties that its answers print are worth, in a line: «presidio mayor, de 5 años y un día a 20». */
export function unitsInShort({ units = [] }: Pick<CountryData, 'units'>, lang: Lang): string {
  const said = units.flatMap(({ inShort }) => inShort?.[lang] ?? []);
  return said.length > 0 ? `${capitalised(said.join('; '))}.` : '';
}

/** Who sets a case in motion; of an offence of which it was not read, that it was not. */
export function pursuitLine(
  { kind }: Pick<AnswerData, 'kind'>,
  pursuit: PursuitRead | undefined,
  lang: Lang,
): string | undefined {
  const words = countriesWords[lang].country;
  if (pursuit)
    return `${words.pursuit}: ${words.pursuits[pursuit.by]}${pursuit.level ? ` (${words.deduced})` : ''}${pursuit.but ? `; ${pursuit.but[lang]}` : ''}.`;
  const isOffence = kind === 'own' || kind === 'general';
  return isOffence ? `${words.pursuit}: ${words.pursuitUnread}.` : undefined;
}

/** Since when and until when what an answer says holds, where it is not so already or not for ever. */
export function daysLine(
  { starts, until }: Pick<AnswerData, 'starts' | 'until'>,
  lang: Lang,
): string | undefined {
  const words = countriesWords[lang].country;
  const days = [
    starts && `${words.starts}: ${dateText(starts, lang)}.`,
    until && `${words.until}: ${dateText(until, lang)}.`,
  ].filter(Boolean);
  return days.length > 0 ? days.join(' ') : undefined;
}

/** A law by its kind and number, which are enough to tell it: «Ley 1257 de 2008», “Law 13.709”. */
const numberedLaw =
  /^(?:Ley|Lei|Law|Decreto|Decree)(?: \p{L}+)*? \d[\d.]*\d(?: (?:de|of) \d{4})?(?=$|,| \(| sobre | on )/u;

/**
 * Where an answer was read, as short as it can be told: «Código Penal, 218; Ley 1719, 18». Of pages that no law is, the
 * first where there is no law, and how many more.
 */
export function citedInShort(
  country: Pick<CountryData, 'sources' | 'language'>,
  answer: Pick<AnswerData, 'from' | 'level'>,
  lang: Lang,
): string {
  const all = readIn(country, answer);
  const laws = all.filter(({ articles }) => articles.length > 0);
  const shown = laws.length > 0 ? laws : all.slice(0, 1);
  const said = shown.map(({ source, articles }) => {
    const { short } = namedAbroad(source, lang, country.language);
    // What a law is on, and which one holds a code, is told where its name is written in full.
    const name = numberedLaw.exec(short)?.[0] ?? short.replace(/^(C[oó]digo[^(]+) \(.+\)$/u, '$1');
    return [name, ...articles.map((each) => wordAbroad(each, lang))].join(', ');
  });
  const left = all.length - shown.length;
  return left === 0
    ? said.join('; ')
    : `${said.join('; ')} ${fillCount(countriesWords[lang].country, 'morePages', { count: left }, lang)}`;
}
