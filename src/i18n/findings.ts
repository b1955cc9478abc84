import en from './en/findings.json' with { type: 'json' };
import es from './es/findings.json' with { type: 'json' };

/** What people live, what the State answers and what is asked of it. */
export const findingsWords: Record<'es' | 'en', typeof es & typeof en> = { es, en };
