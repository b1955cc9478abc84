import { expect, test } from 'vitest';
import { registry, sourcePage } from '../../src/facts/site-facts.ts';
import { reviewHours } from '../../src/facts/review-hours.ts';
import { numberText } from '../../src/components/findings/moment.ts';

const langs = ['es', 'en'] as const;
const textOf = (slug: string, lang: 'es' | 'en') => sourcePage(slug, lang)?.text ?? '';

test.each(langs)(
  'in %s, the figures of the page about this site are those of their records',
  (lang) => {
    const text = textOf('acerca', lang);
    const complaints = registry.figures.get('denuncias-por-los-cuatro-delitos')?.data;
    const alerts = registry.figures.get('alertas-no-al-acoso-virtual')?.data;
    const [, shelved, judged] = complaints?.breakdowns?.[0]?.parts ?? [];
    const said = [complaints, alerts, shelved, judged].map((each) => each?.value ?? NaN);
    for (const value of said) expect(text).toContain(numberText(value, lang));
  },
);

test.each(langs)(
  'in %s, what it says that was found is said in the page of what was studied',
  (lang) => {
    const [about, studied] = [textOf('acerca', lang), textOf('analisis/cifras/que-sirve', lang)];
    const found = lang === 'es' ? ['10 %', '59 %', '41 %'] : ['10%', '59%', '41%'];
    for (const number of [...found, '81', '720']) {
      expect(about).toContain(number);
      expect(studied).toContain(number);
    }
  },
);

test.each(langs)(
  'in %s, of the tailored page it tells the outcome that was good and the review that saw no effect',
  (lang) => {
    const [about, studied] = [textOf('acerca', lang), textOf('analisis/cifras/que-sirve', lang)];
    const left =
      lang === 'es' ? 'habían dejado a quien las dañaba' : 'had left the person who harmed them';
    for (const said of [left, '5 ', lang === 'es' ? 'no vio efecto' : 'saw no effect'])
      for (const text of [about, studied]) expect(text).toContain(said);
  },
);

test.each(langs)('in %s, what it adds up and its own errors are counted by the build', (lang) => {
  const names = (sourcePage('acerca', lang)?.components ?? []).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['WorkHours', 'CorrectedErrors']));
});

test.each(langs)(
  'in %s, it draws the hours of review: in a table and where it proposes what to pay, and how many pages wait for it',
  (lang) => {
    const { components = [], text = '' } = sourcePage('acerca', lang) ?? {};
    expect(components.filter(({ name }) => name === 'ReviewHours')).toHaveLength(3);
    expect(text).not.toMatch(/\b9\d,? (?:horas|hours|como mínimo|at least)/);
  },
);

test('the hours of all are the sum of what the rows say, and what comes first is a part of each', () => {
  const { rows, all, first } = reviewHours();
  expect(rows).toHaveLength(4);
  expect(rows.reduce((sum, row) => sum + row.all, 0)).toBe(all);
  expect(rows.every((row) => row.first <= row.all)).toBe(true);
  expect(first).toBeGreaterThan(0);
});
