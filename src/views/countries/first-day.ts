import { countriesWords } from '../../i18n/countries.ts';
import type { Lang } from '../../registry/schema/common.ts';

/** Whose first sentence the first day of a sheet tells, whole, and under which heading. */
export function firstDayLabels(lang: Lang) {
  const words = countriesWords[lang].country;
  return {
    'donde-denunciar': words.report,
    'medidas-de-proteccion': words.protect,
    'orden-de-retiro': words.takeDown,
    'papel-de-la-organizacion': words.organisation,
    'deber-que-pesa': words.duty,
    'grabar-conversaciones': words.record,
    'deberes-de-datos': words.kept,
    'oficina-de-ninez': words.minor,
  };
}
