import en from './en/tally-page.json' with { type: 'json' };
import es from './es/tally-page.json' with { type: 'json' };

/** What the page of the tally of visits says around its program. */
export const tallyPageWords: Record<'es' | 'en', typeof es & typeof en> = { es, en };
