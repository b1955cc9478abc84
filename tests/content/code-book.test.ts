import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { codesOf, institutionsOfCode, lawOfCode } from '../../src/registry/code-book.ts';
import type { CodePart } from '../../src/registry/schema/code.ts';

const { registry } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
const nameOf = (part: CodePart) => codesOf(registry, part).map(({ name }) => name);

/** The squares of a field of T8, without the one that says there was nothing. */
const squares = (id: string) => {
  const fields = registry.forms.get('t8')?.data.sections.flatMap((section) => section.fields) ?? [];
  return fields.find((field) => field.id === id)?.options?.filter(({ es }) => es !== 'Nada') ?? [];
};

test.each([
  ['pedido', 'asked'],
  ['respuesta', 'answer'],
  ['bien', 'well'],
] as const)('the squares «%s» of T8 are codes, in the same words and order', (field, part) => {
  expect(nameOf(part)).toEqual(squares(field));
});

test('what T8 says went wrong begins what can be met', () => {
  const wrong = squares('mal');
  expect(wrong).toHaveLength(13);
  expect(nameOf('met').slice(0, wrong.length)).toEqual(wrong);
});

test('each code has a place of its own, and its parts stand one after the other', () => {
  const all = codesOf(registry);
  expect(all.map(({ order }) => order)).toEqual(all.map((_, at) => at + 1));
  expect([...new Set(all.map(({ part }) => part))]).toEqual([
    'asked',
    'answer',
    'well',
    'met',
    'left',
  ]);
  expect(all).toEqual(
    [...new Set(all.map(({ part }) => part))].flatMap((part) => codesOf(registry, part)),
  );
});

test('a code takes its law and who answers from its obstacle', () => {
  const refused = codesOf(registry).find(({ id }) => id === 'no-recibe');
  expect(refused && lawOfCode(refused, registry)).toEqual(
    registry.obstacles.get('aqui-no-es')?.data.cites,
  );
  expect(refused && institutionsOfCode(refused, registry)).toEqual(['pnp', 'mininter']);
});

test('no code counts the idea of self-harm, nor what weighs on whoever accompanies', () => {
  const named = codesOf(registry).map(({ consequence }) => consequence);
  expect(named).not.toContain('ideas-de-hacerse-dano');
  expect(named).not.toContain('desgaste-de-quien-acompana');
});
