import { documentSlug } from '../addresses/paths.ts';
import { signMarkup, signOfPage } from './signs.ts';

const link = /<a href="([^"]+)"[^>]*>([^]*?)<\/a>/g;

/**
 * The rendered list of links with their signs. Where there are groups, each item becomes the name of its group, with
 * the sign of its first page, and a list of its links.
 * @param pageOf address of a page below the base and the language: `/base/en/guias/a/` → `guias/a/`
 */
export function choicesMarkup(
  list: string,
  as: 'rows' | 'doors' | 'groups',
  pageOf: (href: string) => string,
): string {
  const sign = (href: string): string => {
    // A place of the page itself has none.
    if (href.startsWith('#')) return '';
    const page = pageOf(href.replace(/#.*/, '')).replace(/\/$/, '');
    const name = signOfPage[page] ?? signOfPage[documentSlug(page)];
    return name ? signMarkup(name) : '';
  };
  const withSign = (whole: string, href: string, text: string): string =>
    whole.replace(`>${text}</a>`, `>${sign(href)}<span>${text}</span></a>`);
  if (as !== 'groups') return list.replace(link, withSign);
  return list.replace(
    /<li>\s*(?:<p>)?<strong>([^]*?):?<\/strong>([^]*?)<\/li>/g,
    (_, name: string, rest: string) => {
      const links = [...rest.matchAll(link)];
      const rows = links
        .map(
          ([whole, , text = '']) =>
            `<li>${whole.replace(`>${text}</a>`, `><span>${text}</span></a>`)}</li>`,
        )
        .join('\n');
      return `<li><strong>${sign(links[0]?.[1] ?? '')}${name}</strong>\n<ul>\n${rows}\n</ul></li>`;
    },
  );
}
