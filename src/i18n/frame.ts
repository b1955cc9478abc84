import en from './en/frame.json' with { type: 'json' };
import es from './es/frame.json' with { type: 'json' };

/** The frame of every page, and what people, roles and documents are called in it. */
export const frameWords: Record<'es' | 'en', typeof es & typeof en> = { es, en };
