import en from './en/feeds.json' with { type: 'json' };
import es from './es/feeds.json' with { type: 'json' };

/** The feeds of changes and the calendars. */
export const feedsWords: Record<'es' | 'en', typeof es & typeof en> = { es, en };
