import en from './en/law.json' with { type: 'json' };
import es from './es/law.json' with { type: 'json' };

/** What is said of the law: norms, provisions, conducts and their versions. */
export const lawWords: Record<'es' | 'en', typeof es & typeof en> = { es, en };
