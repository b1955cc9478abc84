import en from './en/search.json' with { type: 'json' };
import es from './es/search.json' with { type: 'json' };

/** The page of the search, as it is built. */
export const searchWords: Record<'es' | 'en', typeof es & typeof en> = { es, en };
