import en from './en/platforms.json' with { type: 'json' };
import es from './es/platforms.json' with { type: 'json' };

/** The platforms, and whether the other person finds out. */
export const platformsWords: Record<'es' | 'en', typeof es & typeof en> = { es, en };
