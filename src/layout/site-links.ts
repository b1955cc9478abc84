import type { MdastPluginEntry } from 'satteri';

/**
 * Sätteri plugin: puts the addresses that a text writes from the root of the site (`/guias/a/`) under the
 * folder where a copy is served.
 * @param base folder under which the site is served, `/` or `/folder/`
 */
export function siteLinks(base: string): MdastPluginEntry {
  return {
    name: 'site-links',
    link(node, context) {
      if (base === '/' || !/^\/(?!\/)/.test(node.url) || node.url.startsWith(base)) return;
      context.setProperty(node, 'url', base + node.url.slice(1));
    },
  };
}
