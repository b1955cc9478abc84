import { pagePath } from '../addresses/paths.ts';
import { fill } from '../i18n/fill.ts';
import { helpWords } from '../i18n/help.ts';
import { isDocument } from '../registry/schema/page.ts';
import type { Page } from '../documents/project.ts';
import type { Lang, Localized } from '../registry/schema/common.ts';
import { BASE_PATH } from '../site.ts';

/** Where it is told how to go on for whoever cannot do what a page asks: the page, and its heading by language. */
export const helpPlaces = {
  /** How to ask for help without a call. */
  noCall: {
    slug: 'guias/lengua-discapacidad-territorio/si-eres-tu',
    anchor: { es: 'si-no-puedes-llamar', en: 'if-you-cannot-call' },
  },
  /** How to note what is on a screen without seeing it. */
  noSight: {
    slug: 'guias/guardar-evidencia/como-capturar',
    anchor: { es: 'si-usas-lector-de-pantalla', en: 'if-you-use-a-screen-reader' },
  },
  /**
   * What to say to a line that may answer in Spanish alone: who reads in English speaks it; who reads in Spanish may
   * speak Quechua.
   */
  otherLanguage: {
    slug: 'guias/lengua-discapacidad-territorio/si-eres-tu',
    anchor: {
      es: 'si-hablas-quechua-aimara-u-otra-lengua-originaria',
      en: 'if-you-speak-english-or-another-foreign-language',
    },
  },
} satisfies Record<string, { slug: string; anchor: Localized }>;

/** Where it stands in short sentences how to ask for help without a call, under the same heading. */
export const easySlug = 'guias/lectura-facil-pedir-ayuda';

/** Where to go on: whom it is for, the address and its name. */
export interface HelpWay {
  when: string;
  href: string;
  name: string;
}

/** @param slug the page, where another tells it under the same heading */
export function helpWay(
  place: keyof typeof helpPlaces,
  lang: Lang,
  slug: string = helpPlaces[place].slug,
): HelpWay {
  const { when, to } = helpWords[lang][place];
  const { anchor } = helpPlaces[place];
  return { when, href: `${pagePath(slug, lang, BASE_PATH)}#${anchor[lang]}`, name: to };
}

/** A text that sends to another phone, and one that says what to do without. */
const anotherPhone: Record<Lang, RegExp> = {
  es: /\botro (?:teléfono|celular|aparato)\b|\b(?:desde|usa) otro(?=[.,;:<)]|$)/i,
  en: /\banother (?:phone|device)\b|\b(?:on|use) another one\b/i,
};
const saidWithout: Record<Lang, RegExp> = {
  es: /\bllama igual\b/i,
  en: /\bcall all the same\b|\bstill call\b/i,
};

/**
 * What whoever has one phone alone is told below steps that send to another: in danger, a call that leaves a trace is
 * better than none. Nothing where no step sends to another phone, or one says it already.
 */
export const onlyPhoneLine = (text: string, lang: Lang): string | undefined =>
  anotherPhone[lang].test(text) && !saidWithout[lang].test(text)
    ? helpWords[lang].onlyPhone.line
    : undefined;

/**
 * Whom to call when the line for people under 18 may not answer, below steps or words that send to it.
 * @param line its number
 * @param night the number that answers day and night
 */
export const nightLine = (
  text: string,
  { line, night }: { line: string; night: string },
  lang: Lang,
): string | undefined =>
  new RegExp(`(?<!\\d)${line}(?!\\d)`).test(text)
    ? fill(helpWords[lang].childrenHours.line, { line, number: night })
    : undefined;

/**
 * How to ask for help without a call, below the minute of a page: wherever a person who reads alone is given numbers to
 * call, in a guide or in what comes after. Who reads short sentences is led to short sentences. Nothing on any other page.
 */
export function noCallWayOf(
  page: Pick<Page, 'slug' | 'lang' | 'frontMatter' | 'components'> | undefined,
): HelpWay | undefined {
  if (!page || !/^(?:guias|despues)\//.test(page.slug)) return undefined;
  if (page.components.every(({ name }) => name !== 'Danger')) return undefined;
  const { frontMatter, lang } = page;
  const isEasy = isDocument(frontMatter) && frontMatter.easy;
  return helpWay('noCall', lang, isEasy ? easySlug : undefined);
}
