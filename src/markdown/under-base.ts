import type { MdastPluginEntry } from 'satteri';

/**
 * Sätteri plugin: puts the links that prose writes from the root, such as `/guias/a/`, under the folder
 * the site is served from. Goes before the citations, whose links stand under it already.
 * @param base `/` or `/folder/`
 */
export function underBase(base: string): MdastPluginEntry {
  return {
    name: 'under-base',
    link(node, context) {
      if (base !== '/' && /^\/(?!\/)/.test(node.url))
        context.setProperty(node, 'url', base + node.url.slice(1));
    },
  };
}
