import en from './en/course.json' with { type: 'json' };
import es from './es/course.json' with { type: 'json' };

/** The course: modules, activities and scenarios. */
export const courseWords: Record<'es' | 'en', typeof es & typeof en> = { es, en };
