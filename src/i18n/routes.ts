import en from './en/routes.json' with { type: 'json' };
import es from './es/routes.json' with { type: 'json' };

/** The routes, one by one and compared. */
export const routesWords: Record<'es' | 'en', typeof es & typeof en> = { es, en };
