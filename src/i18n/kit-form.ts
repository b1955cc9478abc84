import en from './en/kit-form.json' with { type: 'json' };
import es from './es/kit-form.json' with { type: 'json' };

/** The form that makes a kit, which runs in the browser. */
export const kitFormWords: Record<'es' | 'en', typeof es & typeof en> = { es, en };
