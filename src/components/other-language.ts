import { pagePath } from '../addresses/paths.ts';
import { helpWords } from '../i18n/help.ts';
import type { Lang, Localized } from '../registry/schema/common.ts';
import { BASE_PATH } from '../site.ts';

/** Where it stands what to say and ask for in a language other than Spanish. */
export const slug = 'guias/lengua-discapacidad-territorio/si-eres-tu';
/** Its heading there, by language: who reads in English speaks it; who reads in Spanish may speak Quechua. */
export const anchor: Localized = {
  es: 'si-hablas-quechua-aimara-u-otra-lengua-originaria',
  en: 'if-you-speak-english-or-another-foreign-language',
};

/** What to say to a line that may answer in Spanish alone, and where to go on. */
export function otherLanguageWay(lang: Lang): { when: string; href: string; name: string } {
  const { when, to } = helpWords[lang].otherLanguage;
  return { when, href: `${pagePath(slug, lang, BASE_PATH)}#${anchor[lang]}`, name: to };
}
