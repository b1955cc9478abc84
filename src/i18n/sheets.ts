import en from './en/sheets.json' with { type: 'json' };
import es from './es/sheets.json' with { type: 'json' };

/** Saving the sheets of a set as documents, which runs in the browser. */
export const sheetsWords: Record<'es' | 'en', typeof es & typeof en> = { es, en };
