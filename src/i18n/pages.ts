import en from './en/pages.json' with { type: 'json' };
import es from './es/pages.json' with { type: 'json' };

/** The pages that code makes: title and description, by address. */
export const pagesWords: Record<'es' | 'en', typeof es & typeof en> = { es, en };
