import type { Lang } from '../../registry/schema/common.ts';
import type { CountryData } from '../../registry/schema/country.ts';
import { countriesWords } from '../../i18n/countries.ts';
import { fill } from '../../i18n/fill.ts';

/** Title and description of the page of a country. */
export function countryTitle(
  { name }: CountryData,
  lang: Lang,
): { title: string; description: string } {
  const t = countriesWords[lang].title;
  return { title: fill(t.title, { name: name[lang] }), description: t.description };
}
