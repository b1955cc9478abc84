import { describe, expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { firstQuestions } from '../../src/export/kit/first-questions.ts';
import { gateSlugs } from '../../src/export/kit/annex.ts';
import { saidAbroad, saysLimits } from '../../src/registry/blanks.ts';

const project = projectOnce(process.cwd());
const { registry } = project;

describe.each(['es', 'en'] as const)('if the country is not Peru (%s)', (lang) => {
  const textOf = (slug: string) =>
    project.pages.find((page) => page.lang === lang && page.slug === slug)?.text ?? '';

  test('each file that the first afternoon names has a page that stands for it', () => {
    const afternoon = textOf('equipo/primera-tarde');
    const named = afternoon.match(/`\d\d-[^`]+`/g) ?? [];
    expect(named.length).toBeGreaterThan(7);
    const rows = afternoon.split('\n').filter((line) => line.startsWith('| '));
    // The table is on the page that stands for the first of them.
    const isLinked = (file: string) =>
      file.startsWith('`00-') || rows.some((row) => row.includes(file) && row.includes(']('));
    for (const file of named)
      expect(isLinked(file) || textOf('equipo/otro-pais').includes(file), file).toBe(true);
  });

  test('what is said before listening has words for another country wherever a list says what cannot be kept secret', () => {
    const promises = [...registry.lists.values()].flatMap(({ data }) =>
      data.kind === 'text'
        ? data.paragraphs.filter((each) => /no puedo callar|cannot stay silent/.test(each[lang]))
        : [],
    );
    expect(promises.length).toBeGreaterThan(1);
    for (const { elsewhere } of promises) {
      expect(saysLimits(elsewhere?.[lang] ?? '')).toBe(true);
      expect(saidAbroad(registry, elsewhere?.[lang] ?? '', lang)).not.toContain('{');
    }
  });
});

test('the questions of the first case are those of the first day, those that cannot wait and what the gate rests on', () => {
  const asked = firstQuestions(project);
  const ids = asked.map(({ row }) => row.id);
  for (const { data } of registry.countryRows.values()) {
    if (data.section === 'numbers') expect(ids).not.toContain(data.id);
    else if (data.section === 'today' || data.urgent) expect(ids).toContain(data.id);
  }
  const gate = gateSlugs(registry);
  for (const slug of asked.flatMap(({ needs }) => needs)) expect(gate).toContain(slug);
});
