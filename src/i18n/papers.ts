import en from './en/papers.json' with { type: 'json' };
import es from './es/papers.json' with { type: 'json' };

/** The papers that are handed in: their list, and the page that fills one in. */
export const papersWords: Record<'es' | 'en', typeof es & typeof en> = { es, en };
