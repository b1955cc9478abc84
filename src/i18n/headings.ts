import en from './en/headings.json' with { type: 'json' };
import es from './es/headings.json' with { type: 'json' };

/** The headings of the pages that are made from records. */
export const headingsWords: Record<'es' | 'en', typeof es & typeof en> = { es, en };
