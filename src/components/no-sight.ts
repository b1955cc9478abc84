import { pagePath } from '../addresses/paths.ts';
import { helpWords } from '../i18n/help.ts';
import type { Lang, Localized } from '../registry/schema/common.ts';
import { BASE_PATH } from '../site.ts';

/** Where it stands how to note what is on a screen without seeing it. */
export const slug = 'guias/guardar-evidencia/como-capturar';
/** Its heading there, by language. */
export const anchor: Localized = {
  es: 'si-usas-lector-de-pantalla',
  en: 'if-you-use-a-screen-reader',
};

/** Where to go on, for whoever is asked to note what is on a screen and does not see it. */
export function noSightWay(lang: Lang): { when: string; href: string; name: string } {
  const { when, to } = helpWords[lang].noSight;
  return { when, href: `${pagePath(slug, lang, BASE_PATH)}#${anchor[lang]}`, name: to };
}
