import type { Registry } from '../../registry/registry.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { answerTo, citedAs } from '../../registry/countries.ts';
import { type Country, kitCountries, otherCountry } from './plan.ts';
import { exportsWords } from '../../i18n/exports.ts';
import { fill } from '../../i18n/fill.ts';

type Facts = Pick<Registry, 'blanks' | 'countries'>;

/** The duty to report stands in two questions of the country sheet; both go where it is said. */
const dutyRows = {
  'deber-de-denunciar-adultas': 'adult',
  'deber-de-denunciar-menores': 'minor',
} as const;
/** The blank that says it. */
const dutyBlank = 'regla-de-denuncia';

/**
 * What fills blanks in each country that kits are made for, and in any other: in Peru its services; elsewhere the
 * cautious side, and of the duty to report what was read there.
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
  const others = kitCountries.filter((country) => country !== 'pe');
  return {
    pe: Object.fromEntries(pe),
    [otherCountry]: Object.fromEntries(abroad),
    ...Object.fromEntries(
      others.map((country) => [
        country,
        { ...Object.fromEntries(abroad), [dutyBlank]: dutyIn(country, registry, lang) },
      ]),
    ),
  };
}

/** What was read of the duty to report in a country, question by question, and that nobody there signed it. */
function dutyIn(country: Country, { countries }: Facts, lang: Lang): string {
  const data = countries.get(country)?.data;
  const t = exportsWords[lang].values;
  const duties = exportsWords[lang].duties;
  const said = Object.entries(dutyRows).map(([row, about]) => {
    const answer = data && answerTo(data, row);
    const from = answer ? ` (${citedAs(data, answer)})` : '';
    const says = answer ? answer.says[lang].replace(/\.$/, '') : t.unread;
    return `${duties[about]}, ${says.charAt(0).toLowerCase()}${says.slice(1)}${from}`;
  });
  const unsigned = data?.reviewer
    ? []
    : [fill(t.unsigned, { country: data?.name[lang] ?? country })];
  return [said.join('; '), ...unsigned].join('. ');
}

/** What was read of each other country that helps to fill a blank, with where. */
export function hintsByCountry(
  { blanks, countries }: Pick<Facts, 'blanks' | 'countries'>,
  lang: Lang,
): Record<string, Record<string, string>> {
  return Object.fromEntries(
    kitCountries.map((country) => [
      country,
      Object.fromEntries(
        [...blanks].flatMap(([blank, { data }]) => {
          const read = countries.get(country)?.data;
          const answer = read && data.row !== undefined && answerTo(read, data.row);
          if (!answer || country === 'pe') return [];
          return [[blank, `${answer.says[lang]} (${citedAs(read, answer)})`]];
        }),
      ),
    ]),
  );
}
