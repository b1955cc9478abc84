import { expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { withLines } from '../../src/registry/blanks.ts';

const { registry } = projectOnce(process.cwd());

test('each blank of what is said in another country is a line to write on', () => {
  expect(withLines('Call {numero-emergencia}; ambulance, {numero-ambulancia}.')).toBe(
    'Call ____________; ambulance, ____________.',
  );
  expect(withLines('Ask the lawyer first.')).toBeUndefined();
  expect(withLines(undefined)).toBeUndefined();
});

test('the sheet of an incident says what holds in another country, with its lines', () => {
  const form = registry.forms.get('t12')?.data;
  const said = form?.sections.flatMap(({ elsewhere }) => withLines(elsewhere?.es) ?? []) ?? [];
  expect(said.length).toBeGreaterThan(1);
  expect(said.join(' ')).not.toMatch(/[{}]/);
});
