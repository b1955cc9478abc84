import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { hasText, sectionOf } from '../addresses/section.ts';
import { type RenderedPage, renderedPage, type StyleSheet } from '../html/rendered.ts';
import { parseHtml } from '../html/tree.ts';
import { type LinkedTerm, termLinker } from './glossary-links.ts';
import { plainText } from './plain-text.ts';

/** A thread that reads pages: it is told their files, some at a time, and answers with what it read of each. */

/** What holds for all the pages that a thread reads. */
export interface PageOrder {
  root: string;
  base: string;
  /** Of the glossary, where pages are as Astro wrote them. */
  terms?: readonly LinkedTerm[];
}

/** What is said of a page: all but its source. */
export interface PageRead extends Omit<RenderedPage, 'html' | 'styles'> {
  file: string;
  styles: readonly Omit<StyleSheet, 'text'>[];
}

const { root, base, terms } = workerData as PageOrder;
const links = terms && {
  es: termLinker(terms, 'es', base),
  en: termLinker(terms, 'en', base),
};

parentPort?.on('message', (files: readonly string[]) => {
  // In the order in which they came: no two trees are held at once.
  parentPort?.postMessage(files.map(read));
});

function read(file: string): PageRead {
  const path = file.replaceAll('\\', '/').replace(/index\.html$/, '');
  const html = readFileSync(join(root, file), 'utf8');
  const tree = parseHtml(html);
  if (links && hasText(path)) writeFileSync(join(root, path, 'texto.txt'), plainText(tree));
  const isUnlinked = sectionOf(path)?.isUnlinked === true;
  const edits = links && !isUnlinked ? links[path.startsWith('en/') ? 'en' : 'es'](html, tree) : [];
  const { html: _, styles, ...page } = renderedPage(path, html, tree, edits);
  return { ...page, file, styles: styles.map(({ text: __, ...style }) => style) };
}
