import en from './en/kit.json' with { type: 'json' };
import es from './es/kit.json' with { type: 'json' };

/** The page that makes a kit. */
export const kitWords: Record<'es' | 'en', typeof es & typeof en> = { es, en };
