import { pagePath } from '../../addresses/paths.ts';
import type { Chapter, Leads } from './chapter.ts';

/** Where a site stands: what its addresses begin with, and its public address if it has one. */
export interface Place {
  /** `/` or `/folder/`. */
  base: string;
  /** Such as `https://example.org`; without one, links to what a book does not hold become text. */
  siteUrl: string | undefined;
}

/** Where the links of some chapters lead, from one to another and to the outside. */
export function leadsAmong(chapters: readonly Chapter[], { base, siteUrl }: Place): Leads {
  const places = chapters.map((chapter) => ({
    chapter,
    path: pagePath(chapter.document.slug, chapter.document.lang, base),
  }));
  return (href, from) => {
    if (/^(?:https?|tel|mailto):/.test(href)) return href;
    const [path = '', coded = ''] = href.split(/#(.*)/s);
    const fragment = decoded(coded);
    if (path === '') {
      const id = from.ids.get(fragment);
      return id === undefined ? undefined : `#${id}`;
    }
    const place = places.find((each) => path.startsWith(each.path));
    if (!place) return siteUrl === undefined ? undefined : new URL(href, siteUrl).href;
    const { file, ids, document } = place.chapter;
    const part = path.slice(place.path.length).replace(/\/$/, '');
    const id = idsMeant(part, fragment, document.id)
      .map((each) => ids.get(each))
      .find(Boolean);
    const own = place.chapter === from ? '' : file;
    return id === undefined ? file : `${own}#${id}`;
  };
}

/** The ids that an address may mean on the page that joins the parts of a document, first the nearest. */
function idsMeant(part: string, fragment: string, document: string): string[] {
  if (part === '' || part === 'completa')
    return fragment === '' ? [] : [`${document}-${fragment}`, fragment];
  return fragment === '' ? [part] : [`${part}-${fragment}`, part];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
