import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const bytes = z.number().int().positive();
/** Bytes by how the host packs what it sends: with brotli 11, or gzip 9 where there is nothing better. */
const packed = z.strictObject({ brotli: bytes, gzip: bytes });

/** The file `budgets.json`: what a visit may cost. */
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
});

/** Targets of a visit. */
export type VisitTargets = z.infer<typeof budgets>['visit'];

/** Reads `budgets.json`. Throws if it is not as it should be. */
export function readBudgets(root: string): z.infer<typeof budgets> {
  return budgets.parse(JSON.parse(readFileSync(join(root, 'budgets.json'), 'utf8')));
}
