import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectOnce } from '../../src/documents/read-once.ts';

/** Somebody made up: a name, who they are and the documents, records or walkthroughs where they stand. */
interface Person {
  name: string;
  who: string;
  where: string[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const { people, free } = parse(readFileSync(`${root}tests/fixtures/people.yaml`, 'utf8')) as {
  people: Person[];
  free: string[];
};
const { registry } = projectOnce(root);

/** Folders of data that hold made-up people. */
const records = 'adoption|decks|duties|forms|lists|papers|scenarios|training';
/** Texts in which somebody made up may stand, by address: the same one for both languages of a page. */
/** «San Diego», «San Martín» are places, «Santa Rosa de Lima» a day, and «Marco lo que pido» is a verb. */
const withoutPlaces = (text: string): string =>
  text.replace(/\b(?:San|Santa) \p{Lu}\p{L}+/gu, '').replace(/\. Marco lo que/g, '. Señalo lo que');

const texts = ['src/content/docs', 'src/data', 'docs/walkthroughs'].flatMap((folder) =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' }).flatMap((file) => {
    const path = `${folder}/${file}`;
    const address = path
      .replace(/^src\/content\/docs\/(?:en\/)?/, '')
      .replace(/^(?:src|docs)\/(?=data|walkthroughs)/, '')
      .replace(/\.(?:mdx|md|yaml)$/, '');
    const isRead =
      /\.(?:mdx|md)$/.test(path) || new RegExp(`^data/(?:${records})/.+`).test(address);
    return isRead && /\.\w+$/.test(path)
      ? [{ path, address, text: withoutPlaces(readFileSync(root + path, 'utf8')) }]
      : [];
  }),
);
/** Most texts do not hold a name, nor part of another word that is written so. */
const saysName = (text: string, name: string): boolean =>
  text.includes(name) && new RegExp(`(?<![\\p{L}\\d])${name}(?![\\p{L}\\d])`, 'u').test(text);
const holds = (person: Person, address: string): boolean =>
  person.where.some((each) => address === each || address.startsWith(`${each}/`));

test('there are texts and people to look at', () => {
  expect(people.length).toBeGreaterThan(120);
  expect(texts.filter(({ address }) => address.startsWith('data/scenarios/')).length).toBe(
    registry.scenarios.size,
  );
});

test('one name, one person: no name stands twice, and none only told apart by an accent', () => {
  const bare = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const names = [...people.map(({ name }) => name), ...free].map(bare);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test('a made-up person stands only where the list says, and there in both languages', () => {
  for (const person of people) {
    const found = texts.filter(({ text }) => saysName(text, person.name));
    expect(
      found.filter(({ address }) => !holds(person, address)).map(({ path }) => path),
      `${person.name} is «${person.who}» in ${person.where.join(', ')}; another person needs another name`,
    ).toEqual([]);
    for (const place of person.where) {
      const here = found.filter(
        ({ address }) => address === place || address.startsWith(`${place}/`),
      );
      const pages = here.filter(({ path }) => path.startsWith('src/content/docs/'));
      expect(here.length, `${person.name} does not stand in ${place}`).toBeGreaterThan(0);
      expect(
        new Set(pages.map(({ address }) => address)).size * 2,
        `${person.name}, ${place}`,
      ).toBe(pages.length);
    }
  }
});

test('a common name that nobody has, and somebody told with an age, are in the list first', () => {
  const known = new Set(people.map(({ name }) => name));
  const aged =
    /(?<![\p{L}\d-])(\p{Lu}\p{Ll}+)(?:,? de| tiene|,| is) \d{2}(?: años| y |,| and | y\b)/gu;
  const told = texts.flatMap(({ path, text }) => [
    ...free.filter((name) => saysName(text, name)).map((name) => `${name} in ${path}`),
    ...[...text.matchAll(aged)].flatMap(([, name = '']) =>
      known.has(name) || notNames.has(name) ? [] : [`${name} in ${path}`],
    ),
  ]);
  expect(told).toEqual([]);
});

/** Words with a number of years after them that name nobody. */
const notNames = new Set(['Catacaos', 'Menos']);

test('everybody with a name in a scenario is in the list, there and nowhere else', () => {
  const known = new Map(people.map((person) => [person.name, person]));
  for (const { id, people: cast } of [...registry.scenarios.values()].map(({ data }) => data))
    for (const { name } of cast) {
      if (/^(?:Tú|Él|(?:El|La|Su) .+)$/.test(name.es)) continue;
      expect(known.get(name.es)?.where, name.es).toEqual([`data/scenarios/${id}`]);
      expect(name.en).toBe(name.es);
    }
});
