import en from './en/site.json' with { type: 'json' };
import es from './es/site.json' with { type: 'json' };

/** What the site says of itself: its state, its changes, its data, its lists. */
export const siteWords: Record<'es' | 'en', typeof es & typeof en> = { es, en };
