import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { innerPath } from '../addresses/paths.ts';
import { sectionOf } from '../addresses/section.ts';

const bytes = z.number().int().positive();
/** Bytes by how the host packs what it sends: with brotli 11, or gzip 9 where there is nothing better. */
const packed = z.strictObject({ brotli: bytes, gzip: bytes });

/** A type of page, and what it may weigh. */
const pageWeight = z.strictObject({
  type: z.string(),
  /** The addresses of the type below the folder, as a pattern; the first type that fits counts. */
  below: z.string(),
  /** The most bytes of its HTML, packed with brotli 11. */
  bytes,
  /** The same with gzip 9, for hosts that have nothing better. */
  gzip: bytes,
});

/** The file `budgets.json`: what a visit may cost, and a page weigh. */
const budgets = z.strictObject({
  /** What the figures are, for who reads the file. */
  about: z.string(),
  /** Targets of `npm run bench -- weight`; bytes as sent, headers included. */
  visit: z.strictObject({
    /** Length of the guide that is read, in words. */
    words: z.number().int().positive(),
    firstView: z.strictObject({ bytes, requests: z.number().int().positive() }),
    secondPage: z.strictObject({ bytes }),
    /** The page of one article, as a second page. */
    article: z.strictObject({ bytes }),
    /** First contentful paint, as a part of that of a stock site. */
    paint: z.strictObject({ ratio: z.number().positive() }),
    /** Cumulative layout shift. */
    shift: z.number().min(0),
    /**
     * The first query of a visit, from opening the search page until nothing more is asked for, headers
     * included: of words that the site knows, and of any words.
     */
    search: z.strictObject({ known: packed, any: packed }),
  }),
  /** What each type of page may weigh, by the first folder of its address. */
  pages: z.record(z.string(), z.array(pageWeight)),
});

type Budgets = z.infer<typeof budgets>;

/** Targets of a visit. */
export type VisitTargets = Budgets['visit'];

/** Reads `budgets.json`. Throws if it is not as it should be. */
export function readBudgets(root: string): Budgets {
  return budgets.parse(JSON.parse(readFileSync(join(root, 'budgets.json'), 'utf8')));
}

/** The type of a page and what it may weigh, by its address below the base folder. */
export function weightOf(path: string, { pages }: Budgets): z.infer<typeof pageWeight> | undefined {
  const below = innerPath(path).split('/').slice(1).join('/');
  const weights = pages[sectionOf(path)?.folder ?? '?'];
  return weights?.find((each) => new RegExp(`^${each.below}$`).test(below));
}
