// Told by their tags and not by a tree: several tests read every page of the site, and a script or a style
// holds no tag of another kind.

const scripts = /<script(?![^>]*\btype="application\/ld\+json")[^>]*>([^]*?)<\/script>/g;
const styles = /<style[^>]*>([^]*?)<\/style>/g;

/** The code of each script of a page that a browser runs; empty for one that comes from a file. */
export const scriptsIn = (html: string): string[] => textsOf(html, scripts);

/** The style sheets that a page holds. */
export const stylesIn = (html: string): string[] => textsOf(html, styles);

/** A page without the style sheets that it holds. */
export const withoutStyles = (html: string): string => html.replace(styles, '');

function textsOf(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(([, text = '']) => text);
}
