import { expect, test } from 'vitest';
import { givenText } from '../../src/views/routes/route-gives.ts';
import type { RouteData } from '../../src/registry/schema/route.ts';

const outcome = (can: 'yes' | 'partly' | 'no') => ({ can, how: { es: '', en: '' } });
const gives = (
  removal: 'yes' | 'partly' | 'no',
  protection: 'yes' | 'partly' | 'no',
  punishment: 'yes' | 'partly' | 'no',
  reparation: 'yes' | 'partly' | 'no',
): Pick<RouteData, 'gives'> => ({
  gives: {
    removal: outcome(removal),
    protection: outcome(protection),
    punishment: outcome(punishment),
    reparation: outcome(reparation),
  },
});

test('what a route gives is a sentence, and what it helps with in part another', () => {
  expect(givenText(gives('no', 'partly', 'yes', 'partly'), 'es')).toBe(
    'Sirve para que investiguen y castiguen. Ayuda en parte a protegerte y a que paguen el daño.',
  );
  expect(givenText(gives('no', 'partly', 'yes', 'partly'), 'en')).toBe(
    'It can lead to a penalty after an investigation. In part, it can lead to protection for you and payment for the harm.',
  );
});

test('what it does not give makes no sentence', () => {
  expect(givenText(gives('partly', 'no', 'no', 'no'), 'es')).toBe('Ayuda en parte a que lo bajen.');
  expect(givenText(gives('no', 'no', 'no', 'no'), 'es')).toBe('');
});
