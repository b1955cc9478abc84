import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadRegistry } from '../src/registry/load.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { registry } = loadRegistry(root);
const pages = ['', 'en/'].flatMap((folder) => {
  const place = `src/content/docs/${folder}protocolos/`;
  return readdirSync(root + place, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => ({ name: place + name, text: readFileSync(root + place + name, 'utf8') }));
});
const firstPages = pages.filter(({ text }) => /^type: protocol$/m.test(text));
/** The first page of a protocol and its parts, as one text. */
const wholeOf = (first: string): string =>
  pages
    .filter(({ name }) => name === first || name.startsWith(first.replace(/\.mdx$/, '/')))
    .map(({ text }) => text)
    .join('\n');

test('the crisis card serves on its own: numbers, not hanging up, an earlier attempt, room to write', () => {
  const card = registry.lists.get('tarjeta-de-crisis')?.data;
  expect(card?.numbers).toEqual(['samu-106', 'pnp-105', 'linea-113', 'linea-1810']);
  expect(card?.room).toContainEqual({ blank: 'telefono-guardia' });
  const items = card?.kind === 'checklist' ? card.items : [];
  expect(items.map(({ es }) => es).join(' ')).toMatch(/No cortes.*¿Lo intentaste antes\?/);
  expect(items.map(({ en }) => en).join(' ')).toMatch(/Do not hang up.*Have you tried before\?/);
});

test.each(pages.filter(({ text }) => text.includes('"legal-de-turno"')))(
  '$name says what is done if the lawyer does not answer',
  ({ text }) => expect(text).toContain('<List id="si-legal-no-contesta" />'),
);

test.each(pages)('$name: every danger box calls somebody', ({ text }) => {
  for (const box of text.match(/<Danger[\s\S]*?<\/Danger>/g) ?? [])
    expect(box).toMatch(/numbers="|<List id="llamar-ahora"/);
});

test.each(firstPages)('$name says, there or in a part, when to call', ({ name }) => {
  expect(wholeOf(name)).toContain('<Danger');
});

test.each([...registry.adoption.values()])(
  'the first level of $id includes the signed risk notice',
  ({ data }) => expect(data.levels.seed.map(({ es }) => es).join(' ')).toContain('T13'),
);

test('the child safeguarding lead answers for tasks', () => {
  const tasks = registry.adoption.get('ninas-ninos-adolescentes')?.data.tasks ?? [];
  expect(tasks.filter(({ answers }) => answers === 'children')).not.toHaveLength(0);
});
