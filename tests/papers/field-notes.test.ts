import { expect, test } from 'vitest';
import { notesOf, toldKey } from '../../src/papers/field-notes.ts';
import { paperWords } from '../../src/registry/schema/paper-words.ts';
import type { PaperField, PaperPart } from '../../src/registry/schema/paper.ts';
import { papers } from '../support/papers.ts';

const both = (text: string) => ({ es: text, en: text });
const fields: PaperField[] = [
  { id: 'a', label: both('nombre'), note: both('Con menos de 18, iniciales.'), example: 'x' },
  { id: 'b', label: both('caso'), example: 'y' },
];
const parts: PaperPart[] = [{ body: ['{b}'] }, { body: ['{a} {b}'] }, { body: ['{a}'] }];

test('the note of a blank is said once a sheet, beside the first part that has it', () => {
  expect(notesOf(parts, fields).map((each) => each.length)).toEqual([0, 1, 0]);
});

test('what a sheet before it told is not said again', () => {
  const told = new Set(notesOf(parts, fields).flat().map(toldKey));
  expect(notesOf(parts, fields, told).flat()).toEqual([]);
});

/** A rule that several papers share goes with its blank in each of them. */
test('no paper has a shared blank without the note that goes with it', () => {
  const labels = new Map<unknown, string>(
    Object.entries(paperWords.label).map(([name, label]) => [label, name]),
  );
  const bare = papers.flatMap(({ id, fields: own }) =>
    own.flatMap(({ id: field, label, note }) => {
      const name = labels.get(label);
      return name !== undefined && name in paperWords.note && !note ? [`${id} ${field}`] : [];
    }),
  );
  expect(bare).toEqual([]);
});
