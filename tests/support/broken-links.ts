import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';

/** What following the links of some pages found. */
export interface FollowedLinks {
  /** `page -> address` of each link that leads to no file, or to no place of its page. */
  broken: string[];
  /** Paths that links lead to and that are there. */
  reached: Set<string>;
}

/** Attributes that hold an address. */
const leading = ['href', 'xlink:href', 'src', 'action', 'formaction', 'data', 'poster', 'content'];
/** Any host: those of other sites are not asked. */
const host = 'http://localhost';

/**
 * Follows every link of some pages of a folder, with its anchors, from its files: no server is asked, and no page
 * is read twice. Every page, followed through a server: `crawl`.
 * @param paths addresses of the pages to read, such as `/guias/a/`
 */
export function followLinks(folder: string, paths: readonly string[]): FollowedLinks {
  const idsOf = new Map<string, Set<string> | undefined>();
  /** The places of a file that an anchor may name; undefined where there is no such file. */
  const placesAt = (path: string) => {
    if (!idsOf.has(path)) idsOf.set(path, placesIn(join(folder, fileAt(path))));
    return idsOf.get(path);
  };
  const reached = new Set<string>();
  const broken = paths.flatMap((path) =>
    [...linksOf(readFileSync(join(folder, fileAt(path)), 'utf8'))].flatMap((link) => {
      const { origin, pathname, hash } = new URL(link, host + path);
      if (origin !== host) return [];
      const to = decodeURIComponent(pathname);
      const place = decodeURIComponent(hash.slice(1));
      const places = placesAt(to);
      if (places) reached.add(to);
      // What the reader switched on, and no anchor, begins with «~».
      const isThere = places && (!place || place.startsWith('~') || places.has(place));
      return isThere ? [] : [`${path} -> ${to}${hash}`];
    }),
  );
  return { broken, reached };
}

const fileAt = (path: string): string => path.slice(1).replace(/(^|\/)$/, '$1index.html');

/** Each address that a page names: of its elements, and of the data that it gives to machines. */
function linksOf(html: string): Set<string> {
  const links = new Set<string>();
  let isData = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      isData = name === 'script' && attributes['type'] === 'application/ld+json';
      for (const each of leading) {
        const value = attributes[each];
        if (value === undefined || (each === 'content' && !value.startsWith('/'))) continue;
        links.add(value);
      }
    },
    ontext(text) {
      if (isData) for (const [, link = ''] of text.matchAll(/"(\/[^"]*)"/g)) links.add(link);
    },
    onclosetag() {
      isData = false;
    },
  });
  parser.end(html);
  return links;
}

/** What stands in a page with a name of its own; nothing in a file of another kind. */
function placesIn(file: string): Set<string> | undefined {
  if (!existsSync(file)) return undefined;
  const html = file.endsWith('.html') ? readFileSync(file, 'utf8') : '';
  return new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id));
}
