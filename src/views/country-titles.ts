import type { Lang } from '../registry/schema/common.ts';
import type { CountryData } from '../registry/schema/country.ts';

/** Title and description of the page of a country. */
export function countryTitle(
  { name }: CountryData,
  lang: Lang,
): { title: string; description: string } {
  return {
    es: {
      title: `Hoja de país: ${name.es}`,
      description: 'Lo que se leyó de este país para adoptar los protocolos, y lo que falta.',
    },
    en: {
      title: `Country sheet: ${name.en}`,
      description: 'What was read of this country to adopt the protocols, and what is missing.',
    },
  }[lang];
}
