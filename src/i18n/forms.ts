import en from './en/forms.json' with { type: 'json' };
import es from './es/forms.json' with { type: 'json' };

/** The forms and sheets that are printed, and the lists to tick. */
export const formsWords: Record<'es' | 'en', typeof es & typeof en> = { es, en };
