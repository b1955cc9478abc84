import en from './en/exports.json' with { type: 'json' };
import es from './es/exports.json' with { type: 'json' };

/** The files that people keep: Word, Excel, PDF, books, the copy of the site, kits. */
export const exportsWords: Record<'es' | 'en', typeof es & typeof en> = { es, en };
