import { sitePath } from '../../addresses/paths.ts';
import type { ExportDocument } from '../documents.ts';

/** Where the site is served, for the links of a file that lead back to it. */
export interface SiteAddress {
  /** Absent: links to other pages stay as words. */
  siteUrl: string | undefined;
  /** Folder under which it is served: `/` or `/folder/`. */
  base: string;
}

/** Where the links of a page lead once it is something else. */
export interface LinkTargets {
  /** Schemes that lead somewhere from there. */
  opens: RegExp;
  /** The address, in the same file, of a path of the site, or of the same page if it is empty; none where the file does not hold it. */
  inside: (path: string, fragment: string | undefined) => string | undefined;
  /** Address of the site; without one, what leads out of the file stays as words. */
  siteUrl: string | undefined;
}

/** What a telephone or a computer opens from a file. */
export const openable = /^(?:https?|tel|mailto|sms):/;

/** The address that a link has in a file: one of its own or a whole one; none for what leads nowhere from there. */
export function settledAddress(
  href: string,
  { opens, inside, siteUrl }: LinkTargets,
): string | undefined {
  if (/^[a-z]+:/.test(href)) return opens.test(href) ? href : undefined;
  const [path = '', coded] = href.split(/#(.*)/s);
  const own = inside(path, coded === undefined ? undefined : decoded(coded));
  if (own !== undefined) return own;
  return path.startsWith('/') && siteUrl !== undefined ? new URL(href, siteUrl).href : undefined;
}

/**
 * The anchor that an address of the site means on the page that holds all of a document, `''` for its top; none
 * where the document does not hold it: `/guias/a/` is its top, `/guias/a/b/#c` a place of its part `b`.
 * @param path without the folder under which the site is served
 */
export function anchorWithin(
  { slug, id, lang }: Pick<ExportDocument, 'slug' | 'id' | 'lang'>,
  ids: { has: (id: string) => boolean },
  path: string,
  fragment: string | undefined,
): string | undefined {
  const own = sitePath(`${slug}/`, lang);
  if (!path.startsWith(own)) return undefined;
  const part = path.slice(own.length).replace(/\/?(?:completa\/)?$/, '');
  const named = fragment ? [`${part || id}-${fragment}`] : [];
  const meant = part === '' ? [...named, ...(fragment ? [fragment] : [])] : [...named, part];
  return meant.find((each) => ids.has(each)) ?? (part === '' ? '' : undefined);
}

/** An anchor as its element has it, from how an address writes it. */
export function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
