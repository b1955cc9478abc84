import { selectAll } from 'hast-util-select';
import { expect, test } from 'vitest';
import { firstQuestions } from '../../src/export/kit/first-questions.ts';
import { hastText, parseHtml } from '../../src/html/tree.ts';
import { pagesIn, project } from '../support/kit-abroad.ts';

test('the questions of the first case are the same on its page, from the data, and in the kit, from the built pages', () => {
  const annex = pagesIn('es').find(({ file }) => file.startsWith('06-'));
  const headings = selectAll('h2, h3', parseHtml(annex?.document.html ?? ''));
  const ends = headings.findIndex(({ tagName }, at) => tagName === 'h2' && at > 0);
  const inKit = headings
    .slice(1, ends)
    .map((heading) => Number(/^\d+/.exec(hastText(heading).trim())?.[0]));
  expect(firstQuestions(project).map(({ number }) => number)).toEqual(inKit);
  expect(inKit.length).toBeGreaterThan(10);
});
