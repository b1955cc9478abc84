import { documentSlug, pagePath } from '../../addresses/paths.ts';
import type { Place } from '../../registry/place.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { isDocument } from '../../registry/schema/page.ts';
import type { Block } from '../../documents/blocks.ts';
import type { Page } from '../../documents/project.ts';

/** A link of a page to another of the site, with what the reader is told before choosing it. */
export interface Door {
  /** Address of the page it leads to, without what follows `#`. */
  to: string;
  /** What the link says. */
  text: string;
  /** Where it stands, if its sentence, item or row says nothing besides its links. */
  bare: Place | undefined;
}

/** A page and the doors of its text: plain data, so that the page can be let go. */
export interface Ways {
  file: string;
  lang: Lang;
  /** As it is linked: `/en/guias/imagenes-intimas/`. */
  path: string;
  title: string;
  isHome: boolean;
  /** Whether it is written for somebody, and that is who lives it or who goes along. */
  isTheirs: boolean;
  /** Written for others: nobody is sent through it. */
  isOthers: boolean;
  /** Of a part, the first page of its document, where the frame puts a row with its question. */
  under: string | undefined;
  doors: Door[];
}

/** The ways out of a page that its source tells; those that the frame and the records draw are not there. */
export function waysOf(page: Page): Ways {
  const { file, lang, slug, frontMatter, blocks } = page;
  const document = isDocument(frontMatter) ? frontMatter : undefined;
  const isTheirs =
    document?.audience.some((each) => each === 'affected' || each === 'companion') ?? false;
  return {
    file,
    lang,
    path: pagePath(slug, lang),
    title: frontMatter.title,
    isHome: frontMatter.type === 'home' && slug === '',
    isTheirs,
    isOthers: document !== undefined && !isTheirs,
    under: document?.part === undefined ? undefined : pagePath(documentSlug(slug), lang),
    doors: blocks.flatMap(doorsOf),
  };
}

function doorsOf({ links, text, place }: Block): Door[] {
  const ways = links.filter(({ kind, address }) => kind === 'page' && !address.startsWith('#'));
  if (ways.length === 0) return [];
  let besides = '';
  let at = 0;
  for (const { start, end } of links) {
    besides += `${text.slice(at, start)} `;
    at = end;
  }
  const hasWords = /\p{L}{2}.*?\P{L}\p{L}{2}/su.test(besides + text.slice(at));
  const bare = hasWords ? undefined : place();
  return ways.map(({ start, end, address }) => ({
    to: address.replace(/[?#].*/, ''),
    text: text.slice(start, end),
    bare,
  }));
}

/** A question, or what a person would say of herself: it tells when to go, even where it is the title of the page. */
const sentence = {
  es: /\?|^si\b|\b(?:me|quiero|soy|tengo)\b/iu,
  en: /\?|^(?:if|when)\b|\b(?:I|me)\b/iu,
};

/** Whether a door tells when to take it: a bare title does not. */
export const saysWhen = (
  { text, bare }: Door,
  { title, lang }: Pick<Ways, 'title' | 'lang'>,
): boolean => !bare || text !== title || sentence[lang].test(text);
