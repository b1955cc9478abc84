import en from './en/kit-compare.json' with { type: 'json' };
import es from './es/kit-compare.json' with { type: 'json' };

/** What is told of a kit beside the texts of today, in the terminal and in the browser. */
export const kitCompareWords: Record<'es' | 'en', typeof es & typeof en> = { es, en };
