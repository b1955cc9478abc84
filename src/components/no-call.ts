import { pagePath } from '../addresses/paths.ts';
import { helpWords } from '../i18n/help.ts';
import { isDocument } from '../registry/schema/page.ts';
import type { Page } from '../documents/project.ts';
import type { Lang, Localized } from '../registry/schema/common.ts';
import { BASE_PATH } from '../site.ts';

/** Where it stands how to ask for help without a call. */
export const slug = 'guias/lengua-discapacidad-territorio/si-eres-tu';
/** Where it stands in short sentences. */
export const easySlug = 'guias/lectura-facil-pedir-ayuda';
/** Its heading there, by language. */
export const anchor: Localized = { es: 'si-no-puedes-llamar', en: 'if-you-cannot-call' };

/** Where to go on, for whoever is told to call and cannot. */
export function noCallWay(
  lang: Lang,
  at: string = slug,
): { when: string; href: string; name: string } {
  const { when, to } = helpWords[lang].noCall;
  return { when, href: `${pagePath(at, lang, BASE_PATH)}#${anchor[lang]}`, name: to };
}

/**
 * The same below the minute of a page: wherever a person who reads alone is given numbers to call, in a guide or in
 * what comes after. Who reads short sentences is led to short sentences. Nothing on any other page.
 */
export function noCallWayOf(
  page: Pick<Page, 'slug' | 'lang' | 'frontMatter' | 'components'> | undefined,
): ReturnType<typeof noCallWay> | undefined {
  if (!page || !/^(?:guias|despues)\//.test(page.slug)) return undefined;
  if (page.components.every(({ name }) => name !== 'Danger')) return undefined;
  const { frontMatter, lang } = page;
  return noCallWay(lang, isDocument(frontMatter) && frontMatter.easy ? easySlug : slug);
}
