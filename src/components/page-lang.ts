import type { Lang } from '../registry/schema/common.ts';

/** The language of the page that is being rendered. */
export function pageLang(locals: App.Locals): Lang {
  return locals.starlightRoute.locale === 'en' ? 'en' : 'es';
}
