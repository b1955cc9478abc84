import { readdirSync, readFileSync } from 'node:fs';
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

/** How many pages a thread is given at once: few enough that all end together. */
const atOnce = 50;

/**
 * Reads every page below a folder, in the order of their addresses, on as many threads as the machine has.
 * Throws what a thread threw.
 * @param tell told how many of how many pages were read
 * @param terms of the glossary: with them, each page has the links that it lacks and gets its text,
 * `texto.txt`, beside it; without, it is read as it stands
 */
export async function readPages(
  root: string,
  base: string,
  tell: (at: number, of: number) => void,
  terms?: readonly LinkedTerm[],
): Promise<PageFile[]> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort();
  const pages = new Array<PageFile>(files.length);
  let next = 0;
  let done = 0;
  const order: PageOrder = { root, base, ...(terms && { terms }) };
  const threads = Array.from({ length: availableParallelism() }, () => {
    const thread = new Worker(new URL('page-thread.ts', import.meta.url), { workerData: order });
    return new Promise<void>((resolve, reject) => {
      const give = () => {
        const start = next;
        if (start >= files.length) {
          resolve();
          return;
        }
        next += atOnce;
        tell(done, files.length);
        thread.postMessage(files.slice(start, next));
        thread.once('message', (read: readonly PageRead[]) => {
          for (const [at, each] of read.entries()) pages[start + at] = withSource(each, root);
          done += read.length;
          give();
        });
      };
      thread.once('error', reject);
      give();
    }).finally(() => void thread.terminate());
  });
  await Promise.all(threads);
  return pages;
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
