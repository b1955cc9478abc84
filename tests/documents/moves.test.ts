import { expect, test } from 'vitest';
import { movesBelow } from '../../src/documents/moves.ts';
import { siteAddresses } from '../../src/documents/site-pages.ts';
import { checkWith, lineOf, page, projectWith } from '../support/project.ts';

const document = (title: string, movedFrom: string) =>
  page('Hola.', movedFrom).replace('title: A', `title: ${title}`);
const pair = (slug: string, text: string) => ({
  [`src/content/docs/${slug}.md`]: text,
  [`src/content/docs/en/${slug}.md`]: text,
});
const released = (pages: readonly string[]) => ({
  'addresses.json': JSON.stringify({ version: '2024.01.0', pages, files: [] }),
});

test('what stands below something moves with it, by the same name, and by what a part was called', () => {
  const told = [
    { from: 'guias/a', to: 'guias/b' },
    { from: 'guias/b/antes', to: 'guias/b/uno' },
  ];
  const known = new Set(['guias/b', 'guias/b/uno', 'guias/b/completa', 'guias/bc/uno']);
  expect(movesBelow(told, known)).toEqual([
    { from: 'guias/a/uno', to: 'guias/b/uno' },
    { from: 'guias/a/completa', to: 'guias/b/completa' },
    { from: 'guias/a/antes', to: 'guias/b/uno' },
  ]);
});

test('an address that stands, or that something tells, moves with nothing', () => {
  const told = [
    { from: 'guias/a', to: 'guias/b' },
    { from: 'guias/a/uno', to: 'guias/c' },
  ];
  const known = new Set(['guias/b', 'guias/b/uno', 'guias/b/dos', 'guias/a/dos', 'guias/c']);
  expect(movesBelow(told, known)).toEqual([]);
});

test('a tree answers at the earlier addresses of the parts of a document', () => {
  const addresses = siteAddresses(
    projectWith({
      ...pair('guias/b', document('B', 'movedFrom: [guias/a]\n')),
      ...pair('guias/b/uno', page('Hola.')),
    }),
  );
  expect(addresses).toEqual(expect.arrayContaining(['guias/a', 'guias/a/uno', 'guias/a/completa']));
});

test('a document that went with its parts is one finding, which names the file and what to write', () => {
  const { findings } = checkWith({
    ...released(['guias/a', 'guias/a/completa', 'guias/a/uno']),
    ...pair('guias/nueva', document('N', '')),
    ...pair('guias/nueva/uno', page('Hola.')),
    ...pair('guias/otra', page('Hola.')),
  });
  const own = findings.filter(({ ruleId }) => ruleId === 'address-kept');
  expect(own.map(lineOf)).toEqual(['addresses.json:1:33-1:42 address-kept']);
  expect(own[0]?.message.es).toMatch(
    /«guias\/a»; se esperaba «movedFrom: \[guias\/a\]» en .*guias\/nueva/,
  );
});

test('a link, the head of a page and the code that name an earlier address are told where it is now', () => {
  const { findings } = checkWith({
    ...pair('guias/nueva', document('N', 'movedFrom: [guias/antes]\n')),
    ...pair('guias/antes-no', page('Hola.')),
    'src/content/docs/x.md': page('[Una guía](/guias/antes/)'),
    'src/sidebar.ts': "document('guias/antes')",
  });
  const expected = (rule: string) => findings.find(({ ruleId }) => ruleId === rule)?.expected;
  expect(expected('link-resolves')).toEqual(['/guias/nueva/']);
  expect(expected('code-names-page')).toEqual(['guias/nueva']);
});

test('a broken list of addresses is a finding', () => {
  const { findings } = checkWith({ 'addresses.json': '[]' });
  expect(findings.map(lineOf)).toContain('addresses.json:1:1-1:1 valid-data');
});
