import en from './en/tally.json' with { type: 'json' };
import es from './es/tally.json' with { type: 'json' };

/** What the tally of visits says, which runs in the browser too. */
export const tallyWords: Record<'es' | 'en', typeof es & typeof en> = { es, en };
