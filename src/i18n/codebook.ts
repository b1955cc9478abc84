import en from './en/codebook.json' with { type: 'json' };
import es from './es/codebook.json' with { type: 'json' };

/** What a visit to an office is described by. */
export const codebookWords: Record<'es' | 'en', typeof es & typeof en> = { es, en };
