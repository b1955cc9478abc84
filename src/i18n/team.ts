import en from './en/team.json' with { type: 'json' };
import es from './es/team.json' with { type: 'json' };

/** What a team adopts: roles, levels, calendar and signatures. */
export const teamWords: Record<'es' | 'en', typeof es & typeof en> = { es, en };
