import { expect, test } from 'vitest';
import { diceFaults } from '../../src/checker/records/dice-faults.ts';
import { dice, sheet } from '../support/dice.ts';

test('details by a throw that is not there are a fault, with the throws that are', () => {
  expect(diceFaults(dice, sheet)).toEqual([]);
  const harmed = { ...dice, details: { ...dice.details, throw: 'persna' } };
  const [fault, ...others] = diceFaults(harmed, sheet);
  expect(others).toEqual([]);
  expect(fault?.path).toEqual(['details', 'throw']);
  expect(fault?.expected).toContain('persona');
  expect(fault?.message.es).toContain('«persna»');
});

test('the box of a risk does not say a level again, nor in more than four lines of a row each', () => {
  const said = dice.anchors.find(({ field }) => field === 'hoy')?.perRisk?.[1];
  if (!said) throw new Error('The key has no level by risk');
  const harmed = structuredClone(dice);
  const [, , box] = harmed.boxes;
  if (!box) throw new Error('No box for the third risk');
  box.looks.splice(0, 1, said);
  const faults = diceFaults(harmed, sheet);
  expect(faults.map(({ path }) => path)).toEqual(
    (['es', 'en'] as const).map((lang) => ['boxes', 2, 'looks', 0, lang]),
  );
  expect(faults[0]?.message.es).toContain('ya está en un nivel');
  for (const { looks, unsigned } of dice.boxes)
    for (const lang of ['es', 'en'] as const) {
      const lines = [...looks, unsigned].map((each) => each[lang]);
      expect(lines.length).toBeLessThanOrEqual(4);
      for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(130);
    }
});
