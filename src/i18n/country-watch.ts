import en from './en/country-watch.json' with { type: 'json' };
import es from './es/country-watch.json' with { type: 'json' };

/** By whom the law of another country is watched. */
export const countryWatchWords: Record<'es' | 'en', typeof es & typeof en> = { es, en };
