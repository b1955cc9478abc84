import type { Lang } from '../../registry/schema/common.ts';
import { SITE_PREVIEW } from '../../site.ts';
import type { Move } from './addresses.ts';
import { shortCodes } from './codes.ts';
import { mapAttributes, mapTags } from './tags.ts';

/** Ids that scripts and styles look for, and those of the frame: the same on every page of every site. */
export const keptIds: ReadonlySet<string> = new Set(
  (
    '_top contenido indice en-pagina aviso-salida buscador consulta pista estado resultados ' +
    'sin-resultados sin-busqueda todo dia situacion fecha quiero-removal quiero-protection quiero-punishment ' +
    'quiero-reparation'
  ).split(' '),
);
const naming = new Set(['for', 'headers', 'list', 'aria-labelledby', 'aria-describedby']);
/** Attributes that hold an address, whatever it begins with; `#fff` in others is a colour. */
const linking = new Set(['href', 'xlink:href', 'src', 'action']);

/** The anchors of a page, each with the code that takes its place. */
export function anchorsOf(html: string): Map<string, string> {
  const ids = new Set<string>();
  mapTags(html, (tag) =>
    mapAttributes(tag, (name, value) => {
      if (name === 'id') ids.add(value);
      return undefined;
    }),
  );
  const codes = shortCodes([...ids].filter((id) => !keptIds.has(id)));
  return new Map([...ids].map((id) => [id, codes.get(id) ?? id]));
}

/** What one page is called and where its addresses go. */
export interface PageChange {
  /** Path of the page in the open edition, below the base. */
  path: string;
  title: string;
  lang: Lang;
  anchors: ReadonlyMap<string, string>;
  move: Move;
}

/**
 * A page of the open edition as the discreet one shows it: the same content under a coded title and
 * anchors, with coded addresses, and nothing for machines that read pages. A link to what was left out
 * becomes its text.
 */
export function discreetPage(html: string, page: PageChange): string {
  const isAddress = (name: string, value: string) =>
    linking.has(name) ? !/^[a-z]+:/.test(value) : /^\/\S*$/.test(value);
  let isUnlinked = false;
  const body = mapTags(withHead(html, page), (tag) => {
    if (isUnlinked && /^<\/a>/i.test(tag)) {
      isUnlinked = false;
      return '</span>';
    }
    const changed = mapAttributes(tag, (name, value) => {
      if (name === 'id') return page.anchors.get(value);
      if (naming.has(name)) return value.replace(/[^\s]+/g, (id) => page.anchors.get(id) ?? id);
      if (!isAddress(name, value)) return undefined;
      const moved = page.move(value, page.path);
      if (moved === undefined) isUnlinked = true;
      return moved;
    });
    return isUnlinked && /^<a\s/i.test(tag) ? '<span>' : changed;
  });
  return body;
}

/** Told to every machine that asks not to be told more. */
const robots = '<meta name="robots" content="noindex, nofollow, noarchive">';

function withHead(html: string, { title, lang }: PageChange): string {
  const preview = SITE_PREVIEW[lang];
  return html
    .replace(/<script type="application\/ld\+json">[^]*?<\/script>/g, '')
    .replace(/<meta (?:name="(?:description|robots)"|property="og:)[^>]*>\s*/g, '')
    .replace(/<link rel="(?:canonical|alternate)"[^>]*>\s*/g, '')
    .replace(
      /<title>[^<]*<\/title>/,
      `${robots}<title>${title}</title><meta name="description" content="${preview}">` +
        `<meta property="og:title" content="${title}"><meta property="og:description" content="${preview}">`,
    );
}
