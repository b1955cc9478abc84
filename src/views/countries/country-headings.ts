import type { MarkdownHeading } from 'astro';
import { registry } from '../../facts/site-facts.ts';
import { countriesWords } from '../../i18n/countries.ts';
import { answerTo, rowsInOrder } from '../../registry/countries.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { CountryData } from '../../registry/schema/country.ts';
import {
  type CountryRowData,
  rowSection,
  type RowSection,
} from '../../registry/schema/country-row.ts';

/** The parts of a sheet that hold an answer, with their questions. */
export const countryParts = (
  country: CountryData,
): { section: RowSection; rows: CountryRowData[] }[] =>
  rowSection.options
    .map((section) => ({
      section,
      rows: rowsInOrder(registry, section).filter(({ id }) => answerTo(country, id)),
    }))
    .filter(({ rows }) => rows.length > 0);

/** What a sheet holds, for the contents of its page. */
export function countryHeadings(country: CountryData, lang: Lang): MarkdownHeading[] {
  const words = countriesWords[lang].country;
  const parts = countryParts(country).map(({ section }) => ({
    slug: `parte-${section}`,
    text: words.sections[section],
  }));
  return [
    { slug: 'hoy', text: words.todayTitle },
    ...parts,
    { slug: 'sin-leer', text: words.unreadTitle },
    ...(country.sources ? [{ slug: 'fuentes', text: words.sourcesTitle }] : []),
  ].map((each) => ({ depth: 2, ...each }));
}
