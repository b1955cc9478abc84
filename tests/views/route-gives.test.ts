import { expect, test } from 'vitest';
import { givenText } from '../../src/views/routes/route-gives.ts';
import type { RouteData } from '../../src/registry/schema/route.ts';

const outcome = (can: 'yes' | 'partly' | 'no') => ({ can, how: { es: '', en: '' } });
const gives = (
  removal: 'yes' | 'partly' | 'no',
  protection: 'yes' | 'partly' | 'no',
  punishment: 'yes' | 'partly' | 'no',
  reparation: 'yes' | 'partly' | 'no',
  kind: RouteData['kind'] = 'criminal',
  brings?: RouteData['gives']['punishment']['brings'],
): Pick<RouteData, 'kind' | 'gives'> => ({
  kind,
  gives: {
    removal: outcome(removal),
    protection: outcome(protection),
    punishment: { ...outcome(punishment), ...(brings && { brings }) },
    reparation: outcome(reparation),
  },
});

test('what a route gives is a sentence, and what it helps with in part another', () => {
  expect(givenText(gives('no', 'partly', 'yes', 'partly'), 'es')).toBe(
    'Puede lograr que investiguen y castiguen. Puede ayudar en parte a protegerte y a que paguen el daño.',
  );
  expect(givenText(gives('no', 'partly', 'yes', 'partly'), 'en')).toBe(
    'It can lead to a penalty after an investigation. In part, it can lead to protection for you and payment for the harm.',
  );
});

test('no authority outside the criminal courts is said to set a penalty, and no prosecutor to stand behind a querella', () => {
  expect(givenText(gives('no', 'no', 'yes', 'no', 'administrative'), 'es')).toBe(
    'Puede lograr que averigüen y sancionen (no es una pena).',
  );
  expect(givenText(gives('no', 'no', 'partly', 'no', 'oversight'), 'en')).toBe(
    'In part, it can lead to a sanction after an inquiry (not a criminal penalty).',
  );
  expect(givenText(gives('no', 'no', 'yes', 'yes', 'criminal', 'conviction'), 'en')).toBe(
    'It can lead to a conviction (if you prove it) and payment for the harm.',
  );
  // A justice of the peace judges a minor offence at one hearing; what an order punishes is breaching it.
  expect(givenText(gives('no', 'no', 'partly', 'no', 'criminal', 'hearing'), 'es')).toBe(
    'Puede ayudar en parte a que un juez de paz fije una pena en una audiencia.',
  );
  expect(givenText(gives('yes', 'no', 'partly', 'no', 'protection', 'breach'), 'en')).toBe(
    'It can lead to the content being taken down. In part, it can lead to a penalty if the order is breached.',
  );
});

test('what it does not give makes no sentence', () => {
  expect(givenText(gives('partly', 'no', 'no', 'no'), 'es')).toBe(
    'Puede ayudar en parte a que lo bajen.',
  );
  expect(givenText(gives('no', 'no', 'no', 'no'), 'es')).toBe('');
});
