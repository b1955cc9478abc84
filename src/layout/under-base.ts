import { innerPath } from '../addresses/paths.ts';
import { madePages, sectionOf } from '../addresses/section.ts';
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

/** True for a link to a document written by hand, without anchor: what the links validator can judge while building. */
export function isDocumentLink(link: string, base: string): boolean {
  if (!link.startsWith(base) || link.includes('#')) return false;
  const path = innerPath(link.slice(base.length));
  const isMade = path.endsWith('/completa/') || madePages.some((page) => page.path === path);
  return !isMade && sectionOf(path)?.hasDocuments === true;
}
