import type { Registry } from '../../registry/registry.ts';
import type { Lang } from '../../registry/schema/common.ts';
import {
  answerLevel,
  answerTo,
  isToldByOld,
  oldNumberOf,
  rowsInOrder,
} from '../../registry/countries.ts';
import type { CountryData } from '../../registry/schema/country.ts';
import { citedAs, kindText, saidIn } from '../../words/answer.ts';
import { levelText, listText, shortDateText, uncapitalised } from '../../words/law.ts';
import { kitCountries } from './countries.ts';
import { sourceText } from './country-form.ts';
import { wordValues } from './local-words.ts';
import { otherCountry } from './plan.ts';
import { writingLine } from './room.ts';
import type { CountryPrint, Hint } from './source.ts';
import { exportsWords } from '../../i18n/exports.ts';
import { fill } from '../../i18n/fill.ts';

type Facts = Pick<Registry, 'blanks' | 'countries' | 'countryRows'>;

/** The duty to report stands in two questions of the country sheet; both go where it is said. */
const dutyRows = {
  'deber-de-denunciar-adultas': 'adult',
  'deber-de-denunciar-menores': 'minor',
} as const;
/** The blank that says it. */
const dutyBlank = 'regla-de-denuncia';
/** The blank that says what the law makes of an image of somebody under 18. */
const materialBlank = 'regla-de-material';

/**
 * What fills blanks in each country that kits are made for, and in any other: in Peru its services; elsewhere the
 * cautious side, the numbers that were read there, and where what was read of the duty to report stands.
 */
export function valuesByCountry(
  registry: Facts,
  lang: Lang,
): Record<string, Record<string, string>> {
  const { blanks } = registry;
  const held = [...blanks.values()];
  const pe = held.flatMap(({ id, data: { values } }) =>
    values?.pe ? [[id, values.pe.say[lang]] as const] : [],
  );
  const abroad = held.flatMap(({ id, data }) =>
    data.abroad ? [[id, data.abroad[lang]] as const] : [],
  );
  const cautious = (country: string) => ({
    ...Object.fromEntries(abroad),
    ...wordValues(country, lang, registry),
  });
  const others = kitCountries(registry, lang).filter(({ id }) => id !== 'pe');
  return {
    pe: Object.fromEntries(pe),
    [otherCountry]: cautious(otherCountry),
    ...Object.fromEntries(
      others.map((country) => [
        country.id,
        {
          ...cautious(country.id),
          ...dutyPlace(country, registry, lang),
          ...materialRule(country, registry, lang),
          ...Object.fromEntries(
            held.flatMap(({ id, data }) => {
              const line = lineIn(country, data.row);
              return line
                ? [[id, fill(exportsWords[lang].values.line, { number: line.say[lang] })]]
                : [];
            }),
          ),
        },
      ]),
    ),
  };
}

/**
 * Where what was read of the duty to report stands, short enough for a sentence; nothing where nobody read it for an
 * adult or for somebody under 18, so that the cautious side holds.
 */
function dutyPlace(data: CountryData, registry: Facts, lang: Lang): Record<string, string> {
  const rows = rowsInOrder(registry).flatMap(({ id }, at) =>
    id in dutyRows && answerTo(data, id) ? [at + 1] : [],
  );
  if (rows.length < Object.keys(dutyRows).length) return {};
  const t = exportsWords[lang].values;
  const said = fill(t.sheet, { numbers: listText(rows, lang) });
  return { [dutyBlank]: data.reviewer ? said : `${said}, ${t.notSigned}` };
}

/**
 * What was read of images of somebody under 18, with where its source stands and that nobody there signed it: it is
 * read aloud; nothing where nobody read it, so that the cautious side holds.
 */
function materialRule(data: CountryData, registry: Facts, lang: Lang): Record<string, string> {
  const row = registry.blanks.get(materialBlank)?.data.row;
  const answer = row === undefined ? undefined : answerTo(data, row);
  if (!answer) return {};
  const t = exportsWords[lang].values;
  const at = rowsInOrder(registry).findIndex(({ id }) => id === row) + 1;
  const about = [fill(t.seen, { number: at }), ...(data.reviewer ? [] : [t.notSigned])].join('; ');
  // That it is an offence comes first: its penalties alone do not say so aloud.
  const kind = answer.kind ? `${kindText(data, answer, lang)} ` : '';
  const said = uncapitalised(`${kind}${saidIn(answer, lang)}`).replace(/\.$/, '');
  return { [materialBlank]: `${said} (${about})` };
}

/** What was read of a helpline: its number, how sure it is and the day. */
function lineIn(data: CountryData, row: string | undefined) {
  const answer = row === undefined ? undefined : answerTo(data, row);
  return answer?.line && answer.level ? { ...answer.line, level: answer.level } : undefined;
}

/** How sure a number is and the day it was read: «fuente secundaria, 13 ene 2026». */
const lineRead = ({ level, checkedOn }: NonNullable<ReturnType<typeof lineIn>>, lang: Lang) =>
  `${levelText(level, lang)}, ${shortDateText(checkedOn, lang)}`;

/**
 * The numbers that were read of each country as the call sheet has them, by blank: how sure each is, its day, and room
 * to read it again and to correct it. Everywhere else a number has an asterisk alone.
 */
export function numbersByCountry(
  registry: Facts,
  lang: Lang,
): Record<string, Record<string, string>> {
  const t = exportsWords[lang].values;
  return Object.fromEntries(
    kitCountries(registry, lang).flatMap((country) => {
      const numbers = [...registry.blanks.values()].flatMap(({ id, data }) => {
        const line = country.id === 'pe' ? undefined : lineIn(country, data.row);
        const said = line && { number: line.say[lang], read: lineRead(line, lang) };
        return said ? [[id, fill(t.dated, said)] as const] : [];
      });
      return numbers.length > 0 ? [[country.id, Object.fromEntries(numbers)] as const] : [];
    }),
  );
}

/** What was read of the duty to report in a country, question by question, and that nobody there signed it. */
function dutyIn(data: CountryData, lang: Lang): string {
  const t = exportsWords[lang].values;
  const duties = exportsWords[lang].duties;
  const said = Object.entries(dutyRows).map(([row, about]) => {
    const answer = answerTo(data, row);
    const cited = answer ? citedAs(data, answer, lang) : '';
    const from = cited === '' ? '' : ` (${cited})`;
    const says = answer ? saidIn(answer, lang).replace(/\.$/, '') : t.unread;
    return `${duties[about]}, ${uncapitalised(says)}${from}`;
  });
  const isAnyRead = Object.keys(dutyRows).some((row) => answerTo(data, row));
  const unsigned =
    data.reviewer || !isAnyRead ? [] : [fill(t.unsigned, { country: data.name[lang] })];
  return [said.join('; '), ...unsigned].join('. ');
}

/**
 * What was read of each country that helps to fill a blank, with where and how sure it is; of the police, where no number
 * could be checked, that which only an old source gives.
 * @param day of the law of Peru, `YYYY-MM-DD`
 */
export function hintsByCountry(
  registry: Registry,
  lang: Lang,
  day: string,
): Record<string, Record<string, Hint>> {
  return Object.fromEntries(
    kitCountries(registry, lang).map((country) => [
      country.id,
      Object.fromEntries(
        [...registry.blanks].flatMap(([blank, { data }]) => {
          const answer = data.row === undefined ? undefined : answerTo(country, data.row);
          const isOld = data.row !== undefined && !answer && isToldByOld(country, data.row);
          const old = isOld ? oldNumberOf(country) : undefined;
          if (old) return [[blank, { said: old.says[lang], level: levelText('secondary', lang) }]];
          if (!answer) return [];
          const from = citedAs(country, answer, lang);
          const said =
            blank === dutyBlank
              ? dutyIn(country, lang)
              : from
                ? `${saidIn(answer, lang)} (${from})`
                : saidIn(answer, lang);
          const line = lineIn(country, data.row);
          const level = line
            ? lineRead(line, lang)
            : levelText(answerLevel(answer, registry, day), lang);
          return [[blank, { said, level }]];
        }),
      ),
    ]),
  );
}

/**
 * What was read in each country of the questions that say what a route is there, by question, with its source and that
 * nobody there signed it; lines to write it where nobody read it, as in any other country.
 * @param day of the law of Peru, `YYYY-MM-DD`
 */
export function rowsByCountry(
  registry: Registry,
  lang: Lang,
  day: string,
): Record<string, Record<string, string>> {
  const t = exportsWords[lang].values;
  const asked = new Set([...registry.routes.values()].flatMap(({ data: { rows = [] } }) => rows));
  const of = (country?: CountryData) =>
    Object.fromEntries(
      [...asked].map((row) => {
        const answer = country && answerTo(country, row);
        if (!answer) return [row, writingLine.repeat(2)];
        const from = sourceText(country, answer, registry, lang, day);
        const said = `${saidIn(answer, lang)} (${from})`;
        return [row, country.reviewer ? said : fill(t.unsignedRow, { said })];
      }),
    );
  return {
    [otherCountry]: of(),
    ...Object.fromEntries(
      kitCountries(registry, lang)
        .filter(({ id }) => id !== 'pe')
        .map((country) => [country.id, of(country)]),
    ),
  };
}

/** How each country prints, and any other: on A4 where nothing is known. */
export function printsByCountry(
  { countries }: Pick<Registry, 'countries'>,
  lang: Lang,
): Record<string, CountryPrint> {
  const of = (id: string, paper: CountryPrint['paper'] = 'a4'): CountryPrint => ({
    paper,
    locale: lang === 'es' ? `es-${id.toUpperCase()}` : lang,
  });
  return {
    [otherCountry]: { paper: 'a4', locale: lang },
    ...Object.fromEntries([...countries].map(([id, { data }]) => [id, of(id, data.paper)])),
  };
}
