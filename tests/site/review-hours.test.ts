import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pagePath } from '../../src/addresses/paths.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { reviewKept } from '../../src/facts/review-hours.ts';
import { blanksFilled, reviewMinutes, wordCounter } from '../../src/review/hours.ts';
import { dist } from '../support/site.ts';

test('the hours of review that the site tells are those of what it holds, within a twentieth', () => {
  const project = projectOnce(process.cwd());
  const wordsOf = wordCounter(
    (slug) => {
      const address = pagePath(slug, 'es');
      return { html: readFileSync(join(dist, address, 'index.html'), 'utf8'), address };
    },
    blanksFilled(project.registry, 'es'),
  );
  const now = reviewMinutes(project, reviewKept.date, wordsOf);
  const far = Object.entries(reviewKept.minutes).flatMap(([role, kept]) => {
    const counted = now[role as keyof typeof now];
    return (['all', 'first'] as const)
      .filter((each) => Math.abs(counted[each] - kept[each]) > Math.max(30, kept[each] / 20))
      .map((each) => `${role}, ${each}: ${counted[each]} minutes, and ${kept[each]} are told`);
  });
  expect(far, 'Ejecuta npm run review -- hours --built --write.').toEqual([]);
});
