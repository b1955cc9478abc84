import { answerTo, isConductRead, rowsInOrder } from '../../registry/countries.ts';
import type { Registry } from '../../registry/registry.ts';
import type { CountryData } from '../../registry/schema/country.ts';

/** The conducts that somebody read in a country. */
export const conductsRead = (registry: Registry, country: CountryData) =>
  rowsInOrder(registry, 'conducts').filter(({ id }) => isConductRead(answerTo(country, id)));

/** Whether so little was read of a country that a list says what, and the table of all conducts has no row of it. */
export const isLittleRead = (registry: Registry, country: CountryData): boolean =>
  conductsRead(registry, country).length * 2 < rowsInOrder(registry, 'conducts').length;
