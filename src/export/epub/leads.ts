import { anchorWithin, openable, settledAddress, type SiteAddress } from '../document/links.ts';
import type { Chapter, LinkResolver } from './chapter.ts';

/** Where the links of some chapters lead, from one to another and to the outside. */
export function resolveLinks(
  chapters: readonly Chapter[],
  { base, siteUrl }: SiteAddress,
): LinkResolver {
  return (href, from) => {
    const inside = (path: string, fragment: string | undefined): string | undefined => {
      if (path === '') {
        const id = from.ids.get(fragment ?? '');
        return id && `#${id}`;
      }
      if (!path.startsWith(base)) return undefined;
      for (const chapter of chapters) {
        const { document, ids, file } = chapter;
        const anchor = anchorWithin(document, ids, `/${path.slice(base.length)}`, fragment);
        if (anchor === '') return file;
        if (anchor !== undefined) return `${chapter === from ? '' : file}#${ids.get(anchor)}`;
      }
      return undefined;
    };
    return settledAddress(href, { opens: openable, inside, siteUrl });
  };
}
