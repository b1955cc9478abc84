import { movedMark } from '../addresses/sections.ts';

/** Two addresses below the base folder, of which the first leads to the second. */
export interface Redirect {
  from: string;
  to: string;
}

/** The pages of a built site, of either edition, that stand at an earlier address, and where each leads. */
export function redirectsIn(
  pages: readonly { path: string; html: string }[],
  base: string,
): Redirect[] {
  const link = new RegExp(`<a ${movedMark}(?:="")? href="([^"]+)"`);
  return pages.flatMap(({ path, html }) => {
    const [, to] = link.exec(html) ?? [];
    return to === undefined ? [] : [{ from: base + path, to }];
  });
}

/** The redirects as a `_redirects` file, the form that Netlify and Cloudflare Pages read. */
export const redirectsFile = (redirects: readonly Redirect[]): string =>
  redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('');

/** Reads a `_redirects` file back. */
export function readRedirectsFile(text: string): Redirect[] {
  return text.split('\n').flatMap((line) => {
    const [from, to] = line.split(' ');
    return from && to ? [{ from, to }] : [];
  });
}
