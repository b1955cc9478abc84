import en from './en/review.json' with { type: 'json' };
import es from './es/review.json' with { type: 'json' };

/** The sheets that professionals answer. */
export const reviewWords: Record<'es' | 'en', typeof es & typeof en> = { es, en };
