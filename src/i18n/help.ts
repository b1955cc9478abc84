import en from './en/help.json' with { type: 'json' };
import es from './es/help.json' with { type: 'json' };

/** Who helps, and how each contact was checked. */
export const helpWords: Record<'es' | 'en', typeof es & typeof en> = { es, en };
