import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { form, type FormData } from '../../src/registry/schema/form.ts';
import { choices } from '../support/tally.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { forms, lists, services } = projectOnce(root).registry;

const formOf = (id: string): FormData => {
  const form = forms.get(id);
  if (!form) throw new Error(`No form ${id}`);
  return form.data;
};
const fieldsOf = (id: string) => formOf(id).sections.flatMap(({ fields }) => fields);

describe('danger in the forms', () => {
  test.each([
    ['t2', 'ticks'],
    ['t4', 'questions'],
  ] as const)('%s asks the shared questions, and numbers can be called', (id, kind) => {
    const asked = fieldsOf(id).filter(({ list }) => list === 'preguntas-de-peligro');
    expect(asked.map((field) => [field.kind, field.minimum])).toEqual([[kind, true]]);
    const section = formOf(id).sections.find(({ fields }) => fields.includes(asked[0] as never));
    expect(section?.numbers).toEqual(expect.arrayContaining(['pnp-105', 'linea-100', 'linea-113']));
  });

  test('no scale adds up the danger', () => {
    for (const id of ['t2', 't4']) {
      expect(fieldsOf(id).filter(({ kind }) => kind === 'scale')).toEqual([]);
      expect(JSON.stringify(formOf(id))).not.toMatch(/color|Rojo|Ámbar|Red:|Amber/);
    }
  });
});

test('the limits of confidentiality are promised once, in the words of the shared text', () => {
  expect(formOf('t1').sections[0]?.list).toBe('limites-de-confidencialidad');
  expect(JSON.stringify(formOf('t1'))).not.toMatch(/lo ordena un juez|peligro de muerte/);
});

test('every list a form shows is a checklist where it is asked, and every number answers day and night', () => {
  for (const { data } of forms.values())
    for (const { list: shown, numbers = [], fields } of data.sections) {
      if (shown !== undefined) expect(lists.has(shown), shown).toBe(true);
      for (const id of numbers) expect(services.get(id)?.data.urgent, id).toBeDefined();
      for (const { list } of fields)
        if (list !== undefined) expect(lists.get(list)?.data.kind, list).toBe('checklist');
    }
});

test('T55 offers the kinds of office of the tally, in its order', () => {
  const fields = formOf('t55').sections.flatMap((section) => section.fields);
  expect(fields.find(({ id }) => id === 'oficina')?.options).toEqual(
    choices.office.map(({ name }) => name),
  );
});

test('the rows of a table are named or are lines to leave, in tables alone', () => {
  const [section] = formOf('t53').sections;
  const [named] = fieldsOf('t53').filter(({ rows }) => rows !== undefined);
  if (!section || !named) throw new Error('T53 has no table of named rows.');
  const read = (own: object) =>
    form.safeParse({
      ...formOf('t53'),
      sections: [{ ...section, fields: [{ ...named, ...own }] }],
    }).success;
  expect(read({})).toBe(true);
  expect(read({ lines: 3 })).toBe(false);
  expect(read({ kind: 'line' })).toBe(false);
});

test('the plan of a study names each sheet of the study', () => {
  const text = JSON.stringify(formOf('t53'));
  const study = ['t50', 't51', 't52', 't54', 't55', 't56', 't57', 't58', 't59'];
  for (const id of study) {
    expect(text, id).toContain(id.toUpperCase());
    expect(forms.has(id), id).toBe(true);
  }
});

test('what a withdrawal erases bears the number of the interview', () => {
  for (const id of ['t50', 't51', 't55'])
    expect(
      formOf(id).sections.flatMap(({ fields }) => fields.flatMap(({ columns = [] }) => columns)),
    ).toContainEqual(
      expect.objectContaining({ es: expect.stringMatching(/^Número de la entrevista/) as string }),
    );
});
