import { expect, test } from 'vitest';
import { warnedFaults } from '../../src/checker/records/warned-until.ts';
import type { Registry } from '../../src/registry/registry.ts';
import { modules, registry } from '../support/course.ts';
import type { TrainingModule } from '../../src/registry/schema/training.ts';

/** The registry with one module changed. */
const changedIn = (id: string, change: (data: TrainingModule) => TrainingModule): Registry => ({
  ...registry,
  training: new Map(
    [...registry.training].map(([key, record]) =>
      record.data.kind === 'module' && record.data.id === id
        ? [key, { ...record, data: change(record.data) }]
        : [key, record],
    ),
  ),
});
const told = (changed: Registry) => warnedFaults(changed).map(({ message }) => message.en);

test('what is warned of a week before is said with its minutes, as long as it is worked on', () => {
  expect(warnedFaults(registry)).toEqual([]);
  // An activity that shrinks moves the minutes of what follows, and the warning no longer says them.
  const shorter = changedIn('m3', (data) => ({
    ...data,
    activities: data.activities.map((each, at) => (at === 0 ? { ...each, minutes: 10 } : each)),
  }));
  expect(told(shorter)).toEqual([
    expect.stringContaining('from minute 10 to 44'),
    expect.stringContaining('from minute 100 to 116'),
  ]);
  // Only its reading.
  const short = changedIn('m3', (data) => ({
    ...data,
    safety: data.safety.map(({ es, en }) => ({
      es: es.replaceAll('del minuto 14 al 48', 'del minuto 14 al 20'),
      en,
    })),
  }));
  expect(told(short)).toEqual([expect.stringContaining('from minute 14 to 48')]);
  expect(told(changedIn('m7', ({ heard: _, ...data }) => data))).toEqual([
    expect.stringContaining('“m7” is warned of a week before'),
  ]);
  expect(told(changedIn('m8', (data) => ({ ...data, heard: [[1]] })))).toEqual([
    expect.stringContaining('Activity 3 of “m8” rehearses questions of danger'),
  ]);
  // Across a pause nothing is one stretch.
  expect(told(changedIn('m4', (data) => ({ ...data, heard: [[2, 3]] })))).toEqual([
    expect.stringContaining('follow one another'),
  ]);
});

test('whoever may be outside is with somebody, where the room is not heard, and nobody is offered only the reading', () => {
  for (const { id, safety } of modules)
    for (const { es, en } of safety) {
      expect(es, id).not.toMatch(/mientras se leen?\b/);
      expect(en, id).not.toMatch(/while (?:it is|they are|the \w+ are) read\b/);
      if (/[Ee]lige: [^.]*(?:estar|esperar) afuera/.test(es)) {
        expect(es, id).toMatch(/no se oye la sala|cuarta persona adulta/);
        expect(es, id).toMatch(/tercera persona|siempre dos|cuarta persona adulta/);
      }
    }
});
