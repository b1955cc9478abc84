import en from './en/countries.json' with { type: 'json' };
import es from './es/countries.json' with { type: 'json' };

/** The sheets of other countries, and which official lists there are. */
export const countriesWords: Record<'es' | 'en', typeof es & typeof en> = { es, en };
