import type { Page } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Words of a text, each with how often it stands; compatibility forms (ligatures) undone. */
export function wordsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * Every word of `main` as it is in the page, open or closed, except what is marked for the screen only and
 * what a picture says already (`.sin-papel`), or its name for who does not see it, and what paper has if it is asked for.
 */
export function textOfMain(page: Page): Promise<string> {
  return page.evaluate(() => {
    const main = document.querySelector('main');
    if (!main) return '';
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest(
        `script, style, noscript, svg title, .solo-pantalla, .cita-libre, .sin-papel, .buscador, .ya-dicho, .ley-entera,
         .solo-abierto:not([open]) > :not(summary), [data-lacks='all'] ~ [data-needs], [data-lacks] ~ ul > [data-needs='ready']`,
      )
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    );
    const parts: string[] = [];
    while (walker.nextNode()) parts.push(walker.currentNode.textContent ?? '');
    return parts.join(' ');
  });
}

/** The text of a PDF, as a reader of it finds it, and how many sheets it takes. */
export async function textOfPdf(data: Uint8Array): Promise<{ text: string; pages: number }> {
  const pdf = await getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise;
  let text = '';
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    for (const item of items) if ('str' in item) text += item.str + (item.hasEOL ? '\n' : '');
    text += '\n';
  }
  const pages = pdf.numPages;
  await pdf.destroy();
  return { text, pages };
}

/** How many sheets a PDF takes. */
export async function sheetsOf(data: Uint8Array): Promise<number> {
  const pdf = await getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise;
  const { numPages } = pdf;
  await pdf.destroy();
  return numPages;
}

/** Words that the page has and its print lacks; a word broken over two lines still counts. */
export function lost(page: string, print: string): string[] {
  const printed = wordsOf(print);
  const joined = print.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  return [...wordsOf(page)]
    .filter(
      ([word, count]) => (printed.get(word) ?? 0) < count && joined.split(word).length - 1 < count,
    )
    .map(([word]) => word);
}
