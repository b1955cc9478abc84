import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { calendarFaults } from '../../src/checker/records/training-hours.ts';
import { atDistance } from '../../src/registry/remote-calendar.ts';
import { holdsOf, modulesIn, sessionDay, watchedIn } from '../../src/registry/course-calendar.ts';
import { sharesOf } from '../../src/registry/lay-rehearsals.ts';
import { cohortPlan } from '../../src/views/training/cohort-rows.ts';
import { course, registry, root } from '../support/course.ts';

if (!course) throw new Error('There is no course');
const { calendar, ladder } = course;
const { evenings, listening = [] } = calendar;
const step = ladder.find(({ plan }) => plan === 'listening');
const lastOf = (module: string): number =>
  Math.max(
    ...listening.flatMap((each) =>
      modulesIn(each).some((of) => of.module === module) ? [sessionDay(each)] : [],
    ),
  );

test('whoever only listens takes the first weeks of the evenings, as they are, and the modules of the first step', () => {
  expect(step).toBe(ladder[0]);
  const given = listening.filter((each) => modulesIn(each).length > 0);
  expect(given).toEqual(evenings.slice(0, given.length));
  expect(given.length).toBe(7);
  expect(new Set(given.flatMap(modulesIn).map(({ module }) => module))).toEqual(
    new Set(step?.modules),
  );
  // The run sheets tell what the evenings do: nothing else is told here.
  const { sessions: laid } = cohortPlan(listening, calendar, { hour: '18:00' }, 'es');
  expect(laid[6]?.note).toMatch(/contactos/);
});

test('the call is within six weeks of the question about suicide, and the rehearsals of eight people are counted', () => {
  const first = listening.find((each) => holdsOf(each).holds === 'rehearsals');
  expect(first && sessionDay(first) - lastOf('m2')).toBeLessThanOrEqual(42);
  const eight = watchedIn(listening, calendar).map(
    (each) => sharesOf(each, { people: 8, pairs: 1 }).length,
  );
  expect(eight).toEqual([2, 3]);
});

test('at a distance its dates in person name only what it gives', () => {
  const told = JSON.stringify(atDistance(listening, calendar));
  expect(told).toMatch(/en persona, M3 para quien/);
  for (const module of ['M4', 'M5', 'M6', 'M8', 'M10'])
    expect(told, module).not.toMatch(new RegExp(`${module} para quien no va`));
});

test('a plan of one step that gives another module, or less of its own, does not add up', () => {
  const told = (sessions: typeof listening): string[] => {
    const courses = [...registry.training.values()].map((each) =>
      each.data.kind === 'course'
        ? { ...each, data: { ...each.data, calendar: { ...calendar, listening: sessions } } }
        : each,
    );
    const training = new Map(courses.map((each) => [each.id, each]));
    return calendarFaults({ ...registry, training }).flatMap(({ path, message }) =>
      path[0] === 'listening' ? [message.es] : [],
    );
  };
  expect(told(listening)).toEqual([]);
  const m6 = { week: 24, day: 0, from: 0, parts: [{ module: 'm6', minutes: 120 }] };
  expect(told([...listening, m6]).join()).toMatch(/120 minutos de «m6»; se esperaban los 0/);
  const without = listening.filter(
    (each) => !modulesIn(each).some(({ module }) => module === 'm3'),
  );
  expect(told(without).join()).toMatch(/0 minutos de «m3»; se esperaban los 120/);
});

test('the page of whoever gives the course says what the plan does, and leads to it', () => {
  const page = readFileSync(`${root}src/content/docs/formacion/dar-el-curso.mdx`, 'utf8');
  const line = page.split('**Solo «Escucha».**')[1]?.split('\n')[0] ?? '';
  expect(line).toContain('/formacion/calendario/#solo-escucha');
  expect(line).toContain('siete semanas');
  const first = listening.find((each) => holdsOf(each).holds === 'rehearsals');
  expect(line).toContain(`en la ${first?.week}`);
  const kept = listening.filter(({ parts }) =>
    parts.some((part) => 'kept' in part && part.recovers === 'm2'),
  );
  expect(kept).toHaveLength(2);
});
