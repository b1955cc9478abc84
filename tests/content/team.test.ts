import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { roleFaults } from '../../src/checker/records/role-faults.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { adoptionLevel } from '../../src/registry/schema/team.ts';
import { answeredBy, mapsBySize, sizesOf, tasksOf } from '../../src/registry/team.ts';

const { registry } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
const tasks = tasksOf(registry);
const maps = mapsBySize(registry);

test('there is a map of roles for 3, 6 and 12 people, one a level, and for 4 with a study; the levels leave no size out', () => {
  expect(maps.map(({ people }) => people)).toEqual([3, 4, 6, 12]);
  expect(maps.filter(({ people }) => people !== 4).map(({ level }) => level)).toEqual(
    adoptionLevel.options,
  );
  expect(adoptionLevel.options.map((level) => sizesOf(level, registry))).toEqual([
    { from: 3, to: 5 },
    { from: 6, to: 11 },
    { from: 12, to: undefined },
  ]);
});

test('the maps of the site hold, and no person of any answers for more than a third', () => {
  for (const map of maps) {
    expect(roleFaults(map, tasks, registry)).toEqual([]);
    const most = Math.max(...map.seats.map((seat) => answeredBy(seat, tasks).length));
    expect(most / tasks.length).toBeLessThanOrEqual(map.people < 6 ? 1 / 2 : 1 / 3);
  }
});

test('a team of six is told of too much for one, of a role with no deputy and of a role nobody holds', () => {
  const six = maps.find(({ people }) => people === 6);
  if (!six) throw new Error('No map for six');
  const changed = {
    ...six,
    seats: six.seats.map((seat) => ({
      ...seat,
      holds:
        seat.id === 'a'
          ? [...seat.holds, 'data' as const, 'security' as const]
          : seat.holds.filter((each) => each !== 'children'),
      covers: seat.covers.filter((each) => each !== 'incident'),
    })),
  };
  const said = roleFaults(changed, tasks, registry).map(({ message }) => message.en);
  expect(said).toContainEqual(expect.stringMatching(/^“a” answers for \d+ of \d+ tasks/));
  expect(said).toContainEqual(expect.stringContaining('“incident” has no deputy'));
  expect(said).toContainEqual(expect.stringContaining('Nobody holds the role “children”'));
});
