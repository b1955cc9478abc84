import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RenderedPage } from '../html/rendered.ts';
import type { LinkedTerm } from './glossary-links.ts';
import type { PageOrder, PageRead } from './page-thread.ts';

/** A page on disk. */
export interface PageFile extends RenderedPage {
  file: string;
}

/** Reads the pages below a folder, on threads of its own. */
export interface PageReader {
  /** A page may have been written: if so it is read while others are written, by one thread. */
  written: (file: string) => void;
  /**
   * Every page, in the order of their addresses, once all are written; on as many threads as the machine has, what was
   * not read before. Throws what a thread threw.
   * @param tell told how many of how many pages were read
   */
  pages: (tell: (at: number, of: number) => void) => Promise<PageFile[]>;
}

/** How many pages a thread is given at once: few enough that all end together. */
const atOnce = 50;

/**
 * Begins to read the pages below a folder.
 * @param terms of the glossary: with them, each page has the links that it lacks and gets its text,
 * `texto.txt`, beside it; without, it is read as it stands
 */
export function readsPages(root: string, base: string, terms?: readonly LinkedTerm[]): PageReader {
  const order: PageOrder = { root, base, ...(terms && { terms }) };
  const asked = new Set<string>();
  const read = new Map<string, PageRead>();
  const threads: Worker[] = [];
  const idle: Worker[] = [];
  let waiting: string[] = [];
  let failure: Error | undefined;
  /** Called after each answer of a thread. */
  let answered = (): void => undefined;

  const start = () => {
    const thread = new Worker(new URL('page-thread.ts', import.meta.url), { workerData: order });
    // A build that fails as it writes its pages ends, whatever is being read.
    thread.unref();
    thread.on('message', (pages: readonly PageRead[]) => {
      for (const page of pages) read.set(page.file, page);
      idle.push(thread);
      answered();
    });
    thread.on('error', (error) => {
      failure ??= error instanceof Error ? error : new Error(String(error));
      answered();
    });
    threads.push(thread);
    idle.push(thread);
  };
  const give = (least: number) => {
    while (waiting.length >= least && waiting.length > 0) {
      const thread = idle.pop();
      if (!thread) return;
      thread.postMessage(waiting.slice(0, atOnce));
      waiting = waiting.slice(atOnce);
    }
  };

  return {
    written(file) {
      if (asked.has(file) || !existsSync(join(root, file))) return;
      asked.add(file);
      waiting.push(file);
      if (threads.length === 0) start();
      give(atOnce);
    },
    async pages(tell) {
      const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.html'))
        .sort();
      waiting.push(...files.filter((file) => !asked.has(file)));
      while (threads.length < availableParallelism()) start();
      for (const thread of threads) thread.ref();
      try {
        await new Promise<void>((resolve, reject) => {
          answered = () => {
            if (failure) reject(failure);
            tell(read.size, files.length);
            give(1);
            if (read.size >= files.length) resolve();
          };
          answered();
        });
      } finally {
        await Promise.all(threads.map((thread) => thread.terminate()));
      }
      return files.map((file) => {
        const page = read.get(file);
        if (!page) throw new Error(`The page "${file}" was not read: another one went away.`);
        return withSource(page, root);
      });
    },
  };
}

/** A page with its source, which is read again: a thread would copy it. */
function withSource({ styles, ...page }: PageRead, root: string): PageFile {
  const html = readFileSync(join(root, page.file), 'utf8');
  return {
    ...page,
    html,
    styles: styles.map((style) => ({ ...style, text: html.slice(style.start, style.end) })),
  };
}
