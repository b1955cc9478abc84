import { fileURLToPath } from 'node:url';
import { select, selectAll } from 'hast-util-select';
import { expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { printedSheet } from '../../src/export/kit/others.ts';
import { roleJobs, rolesDocument } from '../../src/export/pdf/roles.ts';
import { elementText, parseHtml } from '../../src/html/tree.ts';

const { registry } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
const making = {
  siteUrl: undefined,
  base: '/',
  version: '2026.11.1',
  print: () => Promise.reject(new Error('not printed')),
};

test('the sheets of roles go as a PDF into every kit, on the paper of its country', () => {
  const places = roleJobs(registry, making)
    .filter(({ lang }) => lang === 'en')
    .map((job) => printedSheet(job, 'en'));
  expect(places).toEqual([
    { file: '02-roles-y-suplentes.pdf', only: 'pe' },
    { file: '02-roles-y-suplentes.pdf', only: 'other', paper: 'a4' },
    { file: '02-roles-y-suplentes.pdf', only: 'other', paper: 'letter' },
  ]);
});

test('each size of team has a sheet for a pen, with a row of 10 mm for each who holds a role, and one of rules', () => {
  const tree = parseHtml(rolesDocument(registry, 'es', '2026.11.1', 'a4').html);
  expect(selectAll('h2', tree)).toHaveLength(2 * registry.roleMaps.size);
  const byHand = selectAll('table.a-mano', tree);
  expect(byHand).toHaveLength(registry.roleMaps.size);
  expect(elementText(select('style', tree))).toContain('.a-mano tbody tr{height:10mm}');
  const widths = byHand.map((table) =>
    selectAll('col', table).map(({ properties }) => parseFloat(String(properties.style).slice(6))),
  );
  // A page on its side is 269 mm wide, less on Letter.
  for (const [, , name = 0, , deputy = 0] of widths)
    for (const share of [name, deputy]) expect(share * 2.5).toBeGreaterThanOrEqual(50);
});
