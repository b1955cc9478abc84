import en from './en/discreet.json' with { type: 'json' };
import es from './es/discreet.json' with { type: 'json' };

/** What the discreet edition calls pages. */
export const discreetWords: Record<'es' | 'en', typeof es & typeof en> = { es, en };
