import en from './en/search-box.json' with { type: 'json' };
import es from './es/search-box.json' with { type: 'json' };

/** The search itself, which runs in the browser. */
export const searchBoxWords: Record<'es' | 'en', typeof es & typeof en> = { es, en };
