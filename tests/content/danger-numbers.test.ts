import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { boxServices, whoLines } from '../../src/registry/danger-box.ts';
import { digitsOf, helpNumbers, type HelpLine } from '../../src/registry/help-numbers.ts';
import { dangerIds } from '../../src/views/path/who-helps.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { serviceFor } from '../../src/registry/roles.ts';
import { type Risk, risks } from '../../src/registry/schema/query.ts';

const { registry, pages } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
const idsOf = (roles: readonly Parameters<typeof serviceFor>[0][]) =>
  roles.map((role) => serviceFor(role, registry)).join(' ');

/** Every order in which some risks can be told. */
function orders(left: readonly Risk[]): Risk[][] {
  return [
    [],
    ...left.flatMap((risk) =>
      orders(left.filter((each) => each !== risk)).map((rest) => [risk, ...rest]),
    ),
  ];
}
const heard: readonly (readonly HelpLine[])[] = [
  ...Object.values(whoLines),
  ['children', 'violence'],
];
const givenByRule = new Set(
  orders(risks).flatMap((told) => heard.map((lines) => idsOf(helpNumbers(told, lines)))),
);

/** Every list of numbers below a value of a record, with where it stands. */
function numbersIn(value: unknown, at: string): { at: string; ids: string[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) =>
    key === 'numbers' && Array.isArray(each)
      ? [{ at, ids: each.map(String) }]
      : numbersIn(each, `${at}.${key}`),
  );
}
const told = (['situations', 'training', 'lists', 'forms'] as const).flatMap((kind) =>
  [...registry[kind]].flatMap(([id, { data }]) => numbersIn(data, `${kind}/${id}`)),
);

test.each([
  ['another oneself', 'adult', ['police', 'violence', 'crisis']],
  ['another oneself', 'child', ['police', 'children', 'crisis']],
  ['another', 'anyone', ['police', 'violence', 'children']],
  ['hurt another oneself', 'adult', ['medical', 'police', 'violence', 'crisis']],
  ['another oneself hurt', 'adult', ['police', 'violence', 'crisis', 'medical']],
  ['oneself hurt', 'adult', ['crisis', 'medical', 'police']],
  ['oneself', 'child', ['crisis', 'children']],
  ['money oneself', 'adult', ['police', 'extortion', 'crisis']],
  ['another money oneself', 'anyone', ['police', 'violence', 'children', 'extortion', 'crisis']],
] as const)('a box that says «%s», %s, calls them in this order', (risks, who, roles) => {
  expect(boxServices({ risks, who }, registry).join(' ')).toBe(idsOf(roles));
});

test('where another person may harm, whoever listens is always among the numbers', () => {
  for (const lines of heard)
    for (const order of orders(risks).filter((each) => each.includes('another')))
      expect(helpNumbers(order, lines)).toEqual(expect.arrayContaining(['police', ...lines]));
});

test('the numbers that a record writes, with the police among them, are those that the rule gives', () => {
  const police = serviceFor('police', registry);
  const own = told.filter(({ ids }) => ids.includes(police));
  expect(own.length).toBeGreaterThan(15);
  // What is said to an operator is said to whoever sends help: an ambulance, the police, firefighters.
  const senders = [idsOf(['medical', 'police']), 'bomberos-116'].join(' ');
  const allowed = new Set([...givenByRule, senders]);
  expect(own.filter(({ ids }) => !allowed.has(ids.join(' ')))).toEqual([]);
});

test('an end of the path that sends to a line that answers day and night has it in its box', () => {
  const lines = (['violence', 'children', 'extortion', 'crisis', 'police'] as const).map((role) => {
    const id = serviceFor(role, registry);
    const data = registry.services.get(id)?.data;
    return { id, digits: data ? digitsOf(data) : [] };
  });
  const sent = [...registry.situations.values()].flatMap(({ data }) => {
    if (data.kind !== 'leaf') return [];
    const said = data.steps.map(({ es }) => es).join(' ');
    const box = dangerIds(data.services, registry, false, said);
    const numbers: readonly string[] = said.match(/\d+/g) ?? [];
    return lines
      .filter(({ digits }) => digits.some((each) => numbers.includes(each)))
      .map(({ id }) => ({ leaf: data.id, id, isThere: box.includes(id), length: box.length }));
  });
  expect(sent.length).toBeGreaterThan(50);
  expect(sent.filter(({ isThere }) => !isThere)).toEqual([]);
  // One more than the column has room for, and no other.
  expect(Math.max(...sent.map(({ length }) => length))).toBe(4);
});

test('a guide on extortion has the line for it in its first box', () => {
  const guides = pages.filter(
    ({ frontMatter }) =>
      'covers' in frontMatter && frontMatter.covers?.conducts?.includes('extorsion-por-dinero'),
  );
  const line = serviceFor('extortion', registry);
  expect(guides.length).toBeGreaterThan(2);
  for (const { file, components } of guides) {
    const box = components.find(({ name }) => name === 'Danger');
    expect(boxServices(box?.attributes ?? {}, registry), file).toContain(line);
  }
});
