import type { Registry } from '../../registry/registry.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { type Country, kitCountries, otherCountry } from './plan.ts';

type Facts = Pick<Registry, 'blanks' | 'countries'>;

/** The duty to report stands in two questions of the country sheet; both go where it is said. */
const dutyRows = {
  'deber-de-denunciar-adultas': { es: 'si es una persona adulta', en: 'if they are an adult' },
  'deber-de-denunciar-menores': { es: 'si tiene menos de 18 años', en: 'if they are under 18' },
};
/** The blank that says it. */
const dutyBlank = 'regla-de-denuncia';

const words = {
  es: {
    unread: 'nadie lo ha comprobado: actúen como si alcanzara a cualquier persona',
    unsigned: (country: string) => `Lo leímos nosotros y nadie de ${country} lo ha revisado`,
  },
  en: {
    unread: 'nobody has checked: act as if it reached everybody',
    unsigned: (country: string) => `We read it and nobody in ${country} has reviewed it`,
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
function dutyIn(country: Country, { countries }: Facts, lang: Lang): string {
  const data = countries.get(country)?.data;
  const t = words[lang];
  const said = Object.entries(dutyRows).map(([row, about]) => {
    const answer = data?.answers.find((each) => each.row === row);
    const from = answer?.source ? ` (${answer.source.title})` : '';
    const says = answer ? answer.says[lang].replace(/\.$/, '') : t.unread;
    return `${about[lang]}, ${says.charAt(0).toLowerCase()}${says.slice(1)}${from}`;
  });
  const unsigned = data?.reviewer ? [] : [t.unsigned(data?.name[lang] ?? country)];
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
          const { answers = [] } = countries.get(country)?.data ?? {};
          const answer = answers.find(({ row }) => row === data.row);
          if (!answer || country === 'pe') return [];
          const from = answer.source ? ` (${answer.source.title})` : '';
          return [[blank, `${answer.says[lang]}${from}`]];
        }),
      ),
    ]),
  );
}
