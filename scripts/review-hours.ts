import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagePath } from '../src/addresses/paths.ts';
import { writeWhole } from '../src/files/write-whole.ts';
import { defaultAsOf } from '../src/registry/as-of.ts';
import { blanksFilled, reviewMinutes, wordCounter } from '../src/review/hours.ts';
import { readableProject } from './readable-project.ts';

/**
 * Counts, on the built site, how long the review of all that is written takes each profession.
 * @param isWritten the figures are kept in `review-hours.json`, where the page about the site reads them
 */
export function countHours(root: string, dist: string, isWritten: boolean): void {
  const project = readableProject(root);
  const day = defaultAsOf(root);
  const pageOf = (slug: string) => {
    const address = pagePath(slug, 'es');
    return { html: readFileSync(join(dist, address, 'index.html'), 'utf8'), address };
  };
  const wordsOf = wordCounter(pageOf, blanksFilled(project.registry, 'es'));
  const figures = { date: day, minutes: reviewMinutes(project, day, wordsOf) };
  console.log(JSON.stringify(figures, undefined, 2));
  if (isWritten)
    writeWhole(join(root, 'review-hours.json'), `${JSON.stringify(figures, undefined, 2)}\n`);
}
