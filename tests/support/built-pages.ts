import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Element, Nodes, Root } from 'hast';
import { htmlToHast } from 'satteri';
import { builtFiles } from '../support/site.ts';

/** The value of an attribute, where it is text. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A built page, parsed. */
export function parsed(file: string): Root {
  return htmlToHast(readFileSync(file, 'utf8')) as Root;
}

/** Every element of a page, in its order. */
export function elementsOf(node: Nodes): Element[] {
  const own = node.type === 'element' ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(elementsOf)] : own;
}

/** What a page says in both editions, without its head and scripts. */
export function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element' && ['head', 'script', 'style'].includes(node.tagName)) return '';
  if (node.type === 'element' && 'dataAbierta' in node.properties) return '';
  return node.children
    .map((child) => wordsOf(child))
    .join('')
    .replace(/\s+/g, ' ');
}

/** Values of attributes that are addresses inside the site. */
export function ownAddresses(page: Root): string[] {
  return elementsOf(page).flatMap(({ properties }) =>
    Object.entries(properties).flatMap(([name, value]) => {
      if (typeof value !== 'string') return [];
      const isLink = ['href', 'xLinkHref', 'src', 'action'].includes(name);
      return value.startsWith('/') || (isLink && !/^[a-z]+:/.test(value)) ? [value] : [];
    }),
  );
}

/** Every address in the index of the search of an edition: of entries, norms, provisions and pages of the text. */
export function searchAddresses(edition: string): string[] {
  return builtFiles(edition)
    .filter((file) => /(?:^|\/)indice\/(?:[elp]\d+|norms)\.json$/.test(file))
    .flatMap((file) =>
      [...readFileSync(join(edition, file), 'utf8').matchAll(/"(\/[^"]*\/(?:#[^"]*)?)"/g)].map(
        ([, address = '']) => address,
      ),
    );
}

/** The address that Pagefind keeps in a fragment: JSON behind a word of its own, compressed. */
export function fragmentUrl(file: string): string {
  const text = gunzipSync(readFileSync(file)).toString();
  return (JSON.parse(text.slice(text.indexOf('{'))) as { url: string }).url;
}

/** A sum of all the files of a folder, with their names. */
export function sums(folder: string): string {
  const sum = createHash('sha256');
  for (const file of builtFiles(folder)) sum.update(file).update(readFileSync(join(folder, file)));
  return sum.digest('hex');
}
