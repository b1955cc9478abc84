import { elementsOf, parseHtml } from '../../src/html/tree.ts';

/**
 * What is wrong with the pages of a book, each as one line: a link that leads nowhere, an id that stands
 * twice in the book, something that runs or loads, an address of the site.
 * @param files texts of the book by path
 */
export function booksFaults(files: ReadonlyMap<string, string>): string[] {
  const faults: string[] = [];
  const pages = new Map<string, { ids: Set<string>; links: string[] }>();
  const all = new Set<string>();
  for (const [file, text] of files) {
    if (!file.endsWith('.xhtml')) continue;
    const ids = new Set<string>();
    const links: string[] = [];
    for (const { tagName, properties } of elementsOf(parseHtml(text))) {
      const { id, href } = properties;
      if (typeof id === 'string') {
        if (all.has(id)) faults.push(`${file}: the id ${id} stands twice`);
        all.add(id);
        ids.add(id);
      }
      if (tagName === 'a') links.push(String(href));
      const runs = Object.keys(properties).filter((name) => /^on|^src/.test(name));
      if (runs.length > 0 || /^(?:script|iframe|img|form|input|button)$/.test(tagName))
        faults.push(`${file}: <${tagName} ${runs.join(' ')}>`);
    }
    pages.set(file.replace('EPUB/', ''), { ids, links });
  }
  for (const [file, { links }] of pages) {
    for (const link of links) {
      if (/^(?:https?|tel|mailto):/.test(link)) continue;
      const [path = '', id] = link.split('#');
      const target = pages.get(path === '' ? file : path);
      if (!target || (id !== undefined && !target.ids.has(id)))
        faults.push(`${file}: ${link} leads nowhere`);
    }
  }
  return faults;
}
