import { pagePath } from '../addresses/paths.ts';
import { helpWords } from '../i18n/help.ts';
import type { Lang, Localized } from '../registry/schema/common.ts';
import { BASE_PATH } from '../site.ts';

/** Where it stands how to ask for help without a call. */
export const slug = 'guias/lengua-discapacidad-territorio/si-eres-tu';
/** Its heading there, by language. */
export const anchor: Localized = { es: 'si-no-puedes-llamar', en: 'if-you-cannot-call' };

/** Where to go on, for whoever is told to call and cannot. */
export function noCallWay(lang: Lang): { when: string; href: string; name: string } {
  const { when, to } = helpWords[lang].noCall;
  return { when, href: `${pagePath(slug, lang, BASE_PATH)}#${anchor[lang]}`, name: to };
}
