// Whoever misses an evening on which danger is asked about makes it up with the same safeguards; and nobody is told to read where they are watched.
import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { modules, registry, root } from '../support/course.ts';

const page = (lang: string): string =>
  readFileSync(`${root}/src/content/docs/${lang}formacion/dar-el-curso.mdx`, 'utf8');

/** What is said of a module in the list of what is made up: the item that names it in bold. */
const itemOf = (text: string, id: string): string =>
  text
    .split('\n')
    .find((line) => new RegExp(`^- \\*\\*[^*]*\\b${id.toUpperCase()}\\b`).test(line)) ?? '';

/** The modules at which the questions about serious danger are read or rehearsed. */
const dangerous = modules.filter((each) =>
  each.activities.some((activity) => activity.kind !== 'pause' && activity.asksDanger === true),
);

test('a module that asks about serious danger is made up with whom it cannot do without, or says that it waits', () => {
  const ids = dangerous.map(({ id }) => id);
  expect(ids).toContain('m3');
  for (const [lang, psychologist] of [
    ['', /psicolog/],
    ['en/', /psychologist/],
  ] as const)
    for (const id of ids) {
      const item = itemOf(page(lang), id);
      if (item === '') continue;
      expect(item, `${lang}${id}`).toMatch(psychologist);
    }
  expect(itemOf(page(''), 'm3')).toMatch(/tercera persona[^.]+a solas[^.]*; si falta una, espera/);
  expect(itemOf(page('en/'), 'm3')).toMatch(
    /third person[^.]+in private[^.]*; if one is missing, it waits/,
  );
});

test('before the first evening each person is asked whether it is safe to read where they live', () => {
  const asks =
    registry.forms.get('t43')?.data.sections.flatMap(({ asks: list = [] }) => list) ?? [];
  expect(asks.filter(({ es }) => es.includes('¿Es seguro leerlo donde vives'))).toHaveLength(1);
  expect(asks.filter(({ en }) => en.includes('safe to read it where you live'))).toHaveLength(1);
});
