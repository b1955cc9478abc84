import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { inOrder } from '../../src/registry/registry.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { registry } = projectOnce(root);
const stages = inOrder(registry.stages);
const byId = new Map(stages.map((stage) => [stage.id, stage]));
const leadsOf = (id: string) => byId.get(id)?.road.leads ?? [];

/** Every stage that can be got to from one, by its leads. */
function reachedFrom(start: string): Set<string> {
  const seen = new Set([start]);
  for (const id of seen) for (const { to } of leadsOf(id)) if (to) seen.add(to);
  return seen;
}

test('the road is drawn in the order of its numbers, with none missing', () => {
  expect(stages.length).toBeGreaterThan(5);
  expect(stages.map(({ order }) => order)).toEqual(stages.map((_, index) => index + 1));
});

test('every stage is reached from the complaint', () => {
  const reached = reachedFrom(stages[0]?.id ?? '');
  expect(stages.filter(({ id }) => !reached.has(id)).map(({ id }) => id)).toEqual([]);
});

test('from every stage the case can come to the last one, and only the last has no way out', () => {
  const last = stages.at(-1)?.id ?? '';
  expect(stages.filter(({ id }) => !reachedFrom(id).has(last)).map(({ id }) => id)).toEqual([]);
  expect(stages.filter(({ id }) => leadsOf(id).length === 0).map(({ id }) => id)).toEqual([last]);
});

test('a stage with several ways out says when each is taken, and each shows something to do or a term', () => {
  for (const { id, road, terms = [] } of stages) {
    const leads = leadsOf(id);
    if (leads.length > 1)
      expect(
        leads.every(({ when }) => when),
        id,
      ).toBe(true);
    const drawn = terms.filter((term) => term.road);
    expect(road.can !== undefined || drawn.some((term) => term.road?.yours), id).toBe(true);
  }
});

test('a shorter term of an adolescent is told in the list of those, after that of adults, in words of its own', () => {
  const young = stages.flatMap(({ id, terms = [] }) =>
    terms.flatMap((term, at) => (term.road?.young ? [{ id, term, before: terms[at - 1] }] : [])),
  );
  expect(young.length).toBeGreaterThan(2);
  for (const { id, term, before } of young) {
    expect(JSON.stringify(term), id).toContain('dleg-1348~');
    expect(before?.road?.yours, id).toBe(true);
    expect(term.road?.es, id).not.toMatch(/lo mismo|14 a 17/);
  }
  const adolescents = stages.flatMap(({ terms = [] }) =>
    terms.filter((term) => term.road && JSON.stringify(term).includes('dleg-1348~')),
  );
  expect(adolescents.every((term) => term.road?.young)).toBe(true);
});

test('one route alone has these stages', () => {
  const staged = [...registry.routes.values()].filter(({ data }) => data.staged);
  expect(staged.map(({ data }) => data.id)).toEqual(['denuncia-penal']);
});
