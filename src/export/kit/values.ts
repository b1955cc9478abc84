import type { Registry } from '../../registry/registry.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { type Country, kitCountries, otherCountry, rowsOfBlanks } from './plan.ts';

type Facts = Pick<Registry, 'blanks' | 'countries' | 'countryRows'>;

/** The duty to report stands in two questions of the country sheet; both go where it is said. */
const dutyRows = ['deber-de-denunciar-adultas', 'deber-de-denunciar-menores'];
/** The blank that says it. */
const dutyBlank = 'regla-de-denuncia';

const words = {
  es: {
    unread: 'nadie lo ha comprobado: actúen como si alcanzara a cualquier persona',
    unsigned: (country: string) => `Leído por nosotros; nadie de ${country} lo ha revisado.`,
  },
  en: {
    unread: 'nobody has checked: act as if it reached everybody',
    unsigned: (country: string) => `Read by us; nobody in ${country} has reviewed it.`,
  },
};

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
function dutyIn(country: Country, { countries, countryRows }: Facts, lang: Lang): string {
  const data = countries.get(country)?.data;
  const t = words[lang];
  const said = dutyRows.map((row) => {
    const answer = data?.answers.find((each) => each.row === row);
    const name = countryRows.get(row)?.data.name[lang] ?? row;
    const from = answer?.source ? ` (${answer.source.title})` : '';
    return `${name}: ${answer ? answer.says[lang].replace(/\.$/, '') : t.unread}${from}.`;
  });
  const unsigned = data?.reviewer ? [] : [t.unsigned(data?.name[lang] ?? country)];
  return [...said, ...unsigned].join(' ');
}

/** What was read of each other country that helps to fill a blank, with where. */
export function hintsByCountry(
  { countries }: Pick<Facts, 'countries'>,
  lang: Lang,
): Record<string, Record<string, string>> {
  return Object.fromEntries(
    kitCountries.map((country) => [
      country,
      Object.fromEntries(
        Object.entries(rowsOfBlanks).flatMap(([blank, row]) => {
          const answer = countries.get(country)?.data.answers.find((each) => each.row === row);
          if (!answer || country === 'pe') return [];
          const from = answer.source ? ` (${answer.source.title})` : '';
          return [[blank, `${answer.says[lang]}${from}`]];
        }),
      ),
    ]),
  );
}
