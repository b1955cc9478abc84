import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { modulesIn, sessionDay, watchedIn } from '../../src/registry/course-calendar.ts';
import { sharesOf } from '../../src/registry/lay-rehearsals.ts';
import { course, registry, root } from '../support/course.ts';
import { trainingModules } from '../../src/registry/registry.ts';

test('whoever only listens takes the first weeks of the calendar, and what is said of the rest of theirs adds up', () => {
  const page = readFileSync(`${root}src/content/docs/formacion/dar-el-curso.mdx`, 'utf8');
  const line = page.split('**Solo «Escucha».**')[1]?.split('\n')[0] ?? '';
  const step = course?.ladder.find(({ id }) => id === 'escucha');
  const evenings = course?.calendar.evenings ?? [];
  const until = evenings.filter(({ week }) => week <= 7);
  const given = [...new Set(until.flatMap(modulesIn).map(({ module }) => module))];
  expect(new Set(given)).toEqual(new Set(step?.modules));
  expect(line).toContain('semanas 1 a 7');
  for (const id of given) expect(line).toMatch(new RegExp(`\\b${id.toUpperCase()}\\b`));
  // All of what it gives is whole by then.
  for (const { data } of trainingModules(registry).filter(({ data }) => given.includes(data.id)))
    expect(
      until
        .flatMap(modulesIn)
        .filter(({ module }) => module === data.id)
        .reduce((sum, { minutes }) => sum + minutes, 0),
      data.id,
    ).toBe(data.hours * 60);
  const kept = evenings.flatMap(({ parts }) =>
    parts.flatMap((part) => ('kept' in part && part.recovers === 'm2' ? [part.kept] : [])),
  );
  expect(line).toContain(`de ${kept.join(' y ')} minutos`);
  // The call of week 10 is within the six weeks of the last rehearsal of the question.
  const last = Math.max(
    ...until.flatMap((each) =>
      modulesIn(each).some(({ module }) => module === 'm2') ? [sessionDay(each)] : [],
    ),
  );
  expect(9 * 7 - last).toBeLessThanOrEqual(42);
  const eight = course
    ? watchedIn(evenings, course.calendar).map(
        (each) => sharesOf(each, { people: 8, pairs: 1 }).length,
      )
    : [];
  expect(eight).toEqual([2, 3]);
  expect(line).toContain('dos sesiones de la llamada y tres del caso');
});
