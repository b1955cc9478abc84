import { refPattern } from './reference.ts';
import { baseOf, findProvision, type Registry, textInForce } from './registry.ts';
import type { AnswerData, ConductKind, OldNumber } from './schema/answer.ts';
import { type Lang, level as levels, type Level, type Localized } from './schema/common.ts';
import type { CountryData, CountrySource, CountryUnit } from './schema/country.ts';
import { type CountryRowData, rowSection, type RowSection } from './schema/country-row.ts';

/**
 * Answers from which a country has a sheet, a page of its own; with fewer, what was read shares a page. What the press
 * alone tells makes no sheet.
 */
const sheetFrom = 5;

/** Whether a country has a sheet. */
export const hasSheet = ({ answers }: Pick<CountryData, 'answers'>): boolean =>
  answers.filter(({ level }) => level !== 'secondary').length >= sheetFrom;

/** The questions of a part of the sheet, or all, in their order. */
export function rowsInOrder(
  { countryRows }: Pick<Registry, 'countryRows'>,
  section?: RowSection,
): CountryRowData[] {
  return [...countryRows.values()]
    .map(({ data }) => data)
    .filter((row) => section === undefined || row.section === section)
    .toSorted(
      (a, b) =>
        rowSection.options.indexOf(a.section) - rowSection.options.indexOf(b.section) ||
        a.order - b.order,
    );
}

/** The answer of a country to a question, if somebody read it. */
export const answerTo = (
  { answers }: Pick<CountryData, 'answers'>,
  row: string,
): AnswerData | undefined => answers.find((each) => each.row === row);

/** What is called in danger, in the order in which it is told. */
export const dangerRows = [
  'policia',
  'linea-de-violencia',
  'linea-de-suicidio',
  'ambulancia',
] as const;

/** Which of those called in danger were read in a country. */
export const dangerRead = (country: Pick<CountryData, 'answers'>) =>
  dangerRows.flatMap((row) => {
    const line = answerTo(country, row)?.line;
    return line ? [{ row, line }] : [];
  });

/** The number that only an old source gives there, and the question that tells it. */
export const oldNumberOf = ({
  answers,
}: Pick<CountryData, 'answers'>): (OldNumber & { row: string }) | undefined => {
  const [found] = answers.flatMap(({ row, oldNumber }) =>
    oldNumber ? [{ row, ...oldNumber }] : [],
  );
  return found;
};

/** Whether a number that only an old source gives stands where a question has no answer. */
export function isToldByOld(country: Pick<CountryData, 'answers'>, row: string): boolean {
  const old = oldNumberOf(country);
  return old !== undefined && row === (old.of ?? dangerRows[0]);
}

/** Where an answer was read: each source of its country with the articles of it. */
export const readIn = (
  { sources = {} }: Pick<CountryData, 'sources'>,
  { from = {} }: Pick<AnswerData, 'from'>,
): { source: CountrySource; articles: readonly string[] }[] =>
  Object.entries(from).flatMap(([id, articles]) => {
    const source = sources[id];
    return source ? [{ source, articles }] : [];
  });

/** Whether a source of an official answer is no law that was read, but a page that tells of something: secondary. */
export const isTold = (
  { level: sure }: Pick<AnswerData, 'level'>,
  { source, articles }: { source: CountrySource; articles: readonly string[] },
): boolean => sure === 'official' && articles.length === 0 && !source.mirror && !source.official;

/**
 * The texts that a page has named when it comes to each of some questions.
 * @param first those that it names before the first of them
 */
export function namedBefore(
  country: CountryData,
  rows: readonly Pick<CountryRowData, 'id'>[],
  first: readonly CountrySource[] = [],
): ReadonlyMap<string, ReadonlySet<CountrySource>> {
  const named = new Set(first);
  return new Map(
    rows.map(({ id }) => {
      const before = new Set(named);
      const answer = answerTo(country, id);
      for (const { source } of answer ? readIn(country, readWith(country, answer)) : [])
        named.add(source);
      return [id, before];
    }),
  );
}

/**
 * Of which laws answers speak, where another may apply in their country: «ley federal», «ley general», each once; none
 * where one law holds in the whole country.
 */
export function scopesOf(
  country: Pick<CountryData, 'scope' | 'sources'>,
  answers: readonly Pick<AnswerData, 'from'>[],
): Localized[] {
  const { scope } = country;
  if (!scope) return [];
  const read = answers.flatMap((each) => readIn(country, each));
  const ranks = read.map(({ source }) => source.rank ?? scope.short);
  const all = ranks.length > 0 ? ranks : [scope.short];
  return [...new Map(all.map((each) => [each.es, each])).values()];
}

/** Whether nobody read the law that an answer speaks of, but only what others told of it. */
export function isAsReported(
  country: Pick<CountryData, 'sources'>,
  answer: Pick<AnswerData, 'from' | 'kind' | 'level'>,
): boolean {
  if (!isConductRead(answer) || answer.level !== 'secondary') return false;
  return readIn(country, answer).every(({ source }) => !source.mirror && !source.official);
}

/** Where an answer was read, and what the units that it prints are worth. */
export function readWith(
  country: Pick<CountryData, 'sources' | 'units'>,
  answer: AnswerData,
): { from: Record<string, string[]> } {
  const all = new Map<string, Set<string>>();
  for (const { from = {} } of [answer, ...unitsIn(country, answer.says.es, 'es')])
    for (const [id, articles] of Object.entries(from))
      all.set(id, new Set([...(all.get(id) ?? []), ...articles]));
  return {
    from: Object.fromEntries([...all].map(([id, articles]) => [id, [...articles]])),
  };
}

/** The units of its country that a text of an answer prints, in their order. */
export const unitsIn = (
  { units = [] }: Pick<CountryData, 'units'>,
  printed: string,
  lang: Lang,
): CountryUnit[] =>
  units.filter(({ printed: unit }) =>
    new RegExp(String.raw`(?<!\p{L})${RegExp.escape(unit[lang])}(?!\p{L})`, 'iu').test(printed),
  );

/** Where the copy of a source stands: its file at its commit, or the page that was read. */
export function sourceAddress({ mirror, read }: CountrySource): string {
  if (!mirror) return read ?? '';
  const { repository, commit, path } = mirror;
  const rest = path === undefined ? `tree/${commit}` : `blob/${commit}/${path}`;
  return `https://github.com/${repository}/${rest}`;
}

/** How sure an answer is: as it says or, where it names provisions and services, the least sure of them. */
export function answerLevel(answer: AnswerData, registry: Registry, day: string): Level {
  if (answer.level) return answer.level;
  const named = [
    ...textsOf(answer, registry, day).map(({ verification }) => verification.level),
    ...(answer.services ?? []).map((id) => registry.services.get(id)?.data.verification.level),
  ].filter((each) => each !== undefined);
  return levels.options.findLast((each) => named.includes(each)) ?? 'unverified';
}

/**
 * The texts that keep an answer from being official, where the provisions that it names give its level: the least sure
 * of what was read of each.
 */
export function leastSure(
  answer: AnswerData,
  registry: Registry,
  day: string,
): (string | Localized)[] {
  if (answer.level) return [];
  const sure = answerLevel(answer, registry, day);
  if (sure === 'official') return [];
  const titles = textsOf(answer, registry, day)
    .filter(({ verification }) => verification.level === sure)
    .flatMap(({ sources }) => sources.map(({ title }) => title));
  const found = titles.filter((each) => each !== undefined);
  return [...new Map(found.map((each) => [JSON.stringify(each), each])).values()];
}

/** Who sets a case in motion, and whether we deduce it. */
export interface PursuitRead {
  by: NonNullable<AnswerData['pursuit']>['by'];
  but?: Localized | undefined;
  level?: 'inference' | undefined;
}

/** Who sets a case in motion: as the answer says or, of an offence of the registry, as its version in force does. */
export function pursuitOf(
  answer: AnswerData,
  registry: Registry,
  day: string,
): PursuitRead | undefined {
  if (answer.pursuit) return answer.pursuit;
  const [text] = textsOf(answer, registry, day).filter(({ action }) => action !== undefined);
  if (!text) return undefined;
  const isOurs = text.verification.fields?.['action']?.level === 'inference';
  const by = { public: 'ex-officio', private: 'querella', minor: 'complaint' } as const;
  return {
    by: by[text.action ?? 'public'],
    ...(isOurs && { level: 'inference' }),
  };
}

/** Since when what was cited holds, how sure that day is where it has a level of its own, and up to when it was read. */
export interface ReadSpan {
  since: string | undefined;
  sinceLevel?: Level | undefined;
  through: string;
}

/**
 * Of the provisions that an answer cites, since when the newest text in force holds (undefined where that day is not
 * sure) and up to which day every one of them was read; undefined where it cites none.
 */
export function readSpan(
  answer: AnswerData,
  registry: Registry,
  day: string,
): ReadSpan | undefined {
  const versions = provisionsOf(answer, registry).flatMap((each) => textInForce(each, day) ?? []);
  const through = versions
    .flatMap(({ text }) => text?.verification.readThrough ?? [])
    .toSorted()[0];
  if (through === undefined) return undefined;
  const newest = versions.toSorted((a, b) => b.from.localeCompare(a.from))[0];
  // A day with no level of its own has that of its text, which the answer says.
  const sinceLevel = newest?.text?.verification.fields?.['inForceFrom']?.level;
  const since = sinceLevel === 'unverified' ? undefined : newest?.from;
  return { since, sinceLevel: since === undefined ? undefined : sinceLevel, through };
}

/** What the law of a country does with a conduct; `unread` where nobody answered. */
export const conductKindOf = (country: Pick<CountryData, 'answers'>, row: string): ConductKind =>
  answerTo(country, row)?.kind ?? 'unread';

/** Whether it was read, and is told, what the law of a country does with a conduct. */
export const isConductRead = (answer: Pick<AnswerData, 'kind'> | undefined): boolean =>
  answer?.kind !== undefined && answer.kind !== 'unread' && answer.kind !== 'unconfirmed';

/** What the provisions that an answer cites say on a day. */
const textsOf = (answer: AnswerData, registry: Registry, day: string) =>
  provisionsOf(answer, registry).flatMap((each) => textInForce(each, day)?.text ?? []);

function provisionsOf({ cites = [] }: AnswerData, registry: Registry) {
  return cites.flatMap((cite) => {
    const [, instrument = '', , eId] = refPattern.exec(cite) ?? [];
    const provision = eId === undefined ? eId : findProvision(registry, instrument, baseOf(eId));
    return provision ?? [];
  });
}
