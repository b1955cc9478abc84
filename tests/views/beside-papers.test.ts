import { expect, test } from 'vitest';
import { registry } from '../../src/facts/site-facts.ts';
import { besidePapers, paperSections } from '../../src/views/papers/paper-sections.ts';

const when = { es: 'Si algo cambió', en: 'If something changed' };

test('a paper that goes in the place of another is told apart from those handed in with it', () => {
  const named = {
    beside: [
      { when, paper: 'incumplimiento', instead: true },
      { when, paper: 'copias' },
    ],
  };
  expect(besidePapers(named).instead.map(({ paper }) => paper)).toEqual(['incumplimiento']);
  expect(besidePapers(named).with.map(({ paper }) => paper)).toEqual(['copias']);
  expect(besidePapers({})).toEqual({ with: [], instead: [] });
});

test('where every other paper goes in its place, no heading is left without papers', () => {
  const paper = registry.papers.get('apelar-medidas')?.data;
  if (!paper) throw new Error('There is no paper of the appeal.');
  expect(besidePapers(paper).instead.map((each) => each.paper)).toEqual([
    'incumplimiento',
    'cambiar-medidas',
  ]);
  expect(paperSections(paper).map(({ slot }) => slot)).not.toContain('beside');
});
