import en from './en/path.json' with { type: 'json' };
import es from './es/path.json' with { type: 'json' };

/** The path «¿Qué me pasó?»: its questions, its ends and its map. */
export const pathWords: Record<'es' | 'en', typeof es & typeof en> = { es, en };
