import { scheme } from '../citations/ref.ts';

/** Where a link leads: to the law, within the site, out of it, or nowhere that a page may send a reader. */
export type LinkKind = 'citation' | 'page' | 'outside' | 'refused';

/** Schemes a page may link to, besides that of citations: the web, a call, a mail. */
export const linkSchemes = ['https:', 'http:', 'tel:', 'mailto:'] as const;

/** The kind of a link by its address as written. */
export function linkKind(address: string): LinkKind {
  if (address.startsWith(scheme)) return 'citation';
  const [, named] = /^\s*([^/?#]*?:)/.exec(address) ?? [];
  if (named !== undefined)
    return linkSchemes.some((each) => each === named.toLowerCase()) ? 'outside' : 'refused';
  // `//host` and `/\host` would leave the site with the scheme of the page.
  return /^\s*[/\\]{2}|[\\]/.test(address) ? 'refused' : 'page';
}
