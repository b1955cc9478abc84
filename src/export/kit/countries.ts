import { hasSheet } from '../../registry/countries.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { CountryData } from '../../registry/schema/country.ts';
import { type AdoptionLevel, adoptionLevel } from '../../registry/schema/team.ts';
import { otherCountry } from './plan.ts';

type Facts = Pick<Registry, 'countries'>;

/** The countries that a kit can be made for: this one, and then every one of the data by its name. */
export const kitCountries = ({ countries }: Facts, lang: Lang): CountryData[] =>
  [...countries.values()]
    .map(({ data }) => data)
    .toSorted(
      (a, b) =>
        Number(b.id === 'pe') - Number(a.id === 'pe') ||
        a.name[lang].localeCompare(b.name[lang], lang),
    );

/** A kit that is made beforehand. */
export interface ReadyKit {
  country: string;
  level: AdoptionLevel;
}

/**
 * The kits made beforehand in a language: of Peru at every level; elsewhere at the first alone, as the page makes the
 * others, of each country with a sheet in Spanish and, in both languages, one with the country left blank.
 */
export function readyKits(facts: Facts, lang: Lang): ReadyKit[] {
  const abroad = kitCountries(facts, lang).filter(
    (country) => country.id !== 'pe' && lang === 'es' && hasSheet(country),
  );
  const [first = 'seed'] = adoptionLevel.options;
  return [
    ...adoptionLevel.options.map((level) => ({ country: 'pe', level })),
    ...[...abroad.map(({ id }) => id), otherCountry].map((country) => ({ country, level: first })),
  ];
}
