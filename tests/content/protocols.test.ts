import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { registry } = projectOnce(root);
const pagesIn = (section: string) =>
  ['', 'en/'].flatMap((folder) => {
    const place = `src/content/docs/${folder}${section}/`;
    return readdirSync(root + place, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => ({ name: place + name, text: readFileSync(root + place + name, 'utf8') }));
  });
const pages = pagesIn('protocolos');
const training = pagesIn('formacion');
const firstPages = pages.filter(({ text }) => /^type: protocol$/m.test(text));
/** The first page of a protocol and its parts, as one text. */
const wholeOf = (first: string): string =>
  pages
    .filter(({ name }) => name === first || name.startsWith(first.replace(/\.mdx$/, '/')))
    .map(({ text }) => text)
    .join('\n');

test('whoever is told to call an ambulance is told, abroad too, what else to call where its number is not written', () => {
  const paragraphs = pages.flatMap(({ name, text }) =>
    text.split(/\n\n|\n\|/).map((paragraph) => ({ name, paragraph })),
  );
  const asking = paragraphs.filter(({ paragraph }) => paragraph.includes('id="numero-ambulancia"'));
  expect(asking.length).toBeGreaterThan(8);
  expect(
    asking
      .filter(({ paragraph }) => !paragraph.includes('numero-emergencia'))
      .map(({ name }) => name),
  ).toEqual([]);
});

test('the crisis card serves on its own: numbers and blanks, not hanging up, an earlier attempt, what to do if «no»', () => {
  const card = registry.lists.get('tarjeta-de-crisis')?.data;
  const calls = registry.lists.get('tarjeta-de-crisis-numeros')?.data;
  expect(calls?.numbers).toEqual(['samu-106', 'pnp-105', 'linea-113', 'linea-1810']);
  expect(card?.room).toContainEqual({ blank: 'telefono-guardia' });
  expect(calls?.room).toContainEqual({ blank: 'establecimiento-de-salud' });
  const items = card?.kind === 'checklist' ? card.items : [];
  const [es, en] = (['es', 'en'] as const).map((lang) => items.map((item) => item[lang]).join(' '));
  expect(es).toMatch(/No cortes.*¿Lo intentaste antes\?.*Si dice que no.*aunque se sienta bien/);
  expect(en).toMatch(
    /Do not hang up.*Have you tried before\?.*If they say no.*even if they feel well/,
  );
  // Numbers stand in the row that calls them, which becomes lines to fill in another country.
  expect(`${es} ${en}`).not.toMatch(/\b(?:105|106|113|1810)\b/);
});

test.each(pages.filter(({ text }) => text.includes('"legal-de-turno"')))(
  '$name says what is done if the lawyer does not answer',
  ({ text }) => expect(text).toContain('<List id="si-legal-no-contesta" />'),
);

test.each(pages)('$name: every danger box calls somebody', ({ text }) => {
  for (const box of text.match(/<Danger[\s\S]*?<\/Danger>/g) ?? [])
    expect(box).toMatch(/(?:risks|numbers)="|<List id="llamar-ahora"/);
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

test('what people are asked to write never holds a score, and a case is for the pen alone', () => {
  for (const id of ['t1', 't2', 't4', 't5', 't12', 't20', 't25', 't31', 't32', 't33'])
    expect(registry.forms.get(id)?.data.fill, id).toBe('pen');
  for (const id of ['t20', 't25', 't31', 't32', 't33']) {
    const fields = registry.forms.get(id)?.data.sections.flatMap((section) => section.fields) ?? [];
    expect(fields.length, id).toBeGreaterThan(2);
    expect(fields.filter(({ kind }) => kind === 'scale').map((field) => field.id)).toEqual([]);
  }
});

test('every form from T18 on is named by a protocol, or by the training from T40', () => {
  const named = new Set(
    [...pages, ...training].flatMap(({ text }) =>
      [...text.matchAll(/<Form id="(t\d+)"/g)].map(([, id]) => id),
    ),
  );
  const late = [...registry.forms.keys()].filter((id) => Number(/\d+/.exec(id)?.[0]) >= 18);
  expect(late.length).toBeGreaterThan(14);
  expect(late.filter((id) => !named.has(id))).toEqual([]);
});

test('what a team signs names a petition as one, and nobody calls a line of the State for its own defence', () => {
  const signed = [
    ...registry.lists.values(),
    ...registry.adoption.values(),
    ...registry.forms.values(),
  ];
  for (const { file, data } of signed)
    expect(JSON.stringify(data), file).not.toMatch(
      /pasos? frente al Estado|steps? against the State/i,
    );
  const own = pages.filter(({ name }) => name.includes('seguridad-juridica'));
  const asked = own.flatMap(({ text }) => text.match(/<Blank id="legal-de-turno"[^>]*>/g) ?? []);
  expect(asked.length).toBeGreaterThan(4);
  expect(asked.filter((each) => !each.includes(' team '))).toEqual([]);
});

test('what erases itself is switched off when there is an inquiry, wherever an order or an incident is told', () => {
  for (const name of [
    'seguridad-juridica/si-llega-una-orden',
    'confidencialidad-y-datos/cuanto-tiempo',
  ])
    expect(
      pages.find((page) => page.name.endsWith(`docs/protocolos/${name}.mdx`))?.text,
      name,
    ).toMatch(/mensajes que se borran[^.]*(?:suspend|se suspende)/);
  const hour = registry.lists.get('primera-hora-de-un-incidente')?.data;
  expect(JSON.stringify(hour)).toMatch(
    /mensajes que se borran, apagados; todo borrado programado, suspendido/i,
  );
  for (const id of ['t17', 't21'])
    expect(registry.forms.get(id)?.data.keep.es, id).toContain('una investigación');
});

test('a protocol that a professional has to sign says so, and minutes have room for it', () => {
  const signed = [...registry.adoption.values()].filter(({ data }) => data.signedBy);
  expect(signed.map(({ id }) => id).toSorted()).toEqual([
    'crisis',
    'investigar-sin-danar',
    'ninas-ninos-adolescentes',
    'salvaguarda',
    'seguridad-juridica',
  ]);
  const fields =
    registry.forms.get('t18')?.data.sections.flatMap((section) => section.fields) ?? [];
  const waiting = fields.find(({ id }) => id === 'esperan');
  expect(waiting?.lines).toBeGreaterThanOrEqual(signed.length);
});
