import { describe, expect, test } from 'vitest';
import { supportText } from '../../src/components/platform-words.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import type { PlatformData } from '../../src/registry/schema/platform.ts';

const { registry } = projectOnce(process.cwd());
const platforms = [...registry.platforms.values()].map(({ data }) => data);
const all = JSON.stringify(platforms);

test('the platforms that people ask about most have a record', () => {
  const ids = platforms.map(({ id }) => id);
  expect(ids).toEqual(
    expect.arrayContaining(
      'whatsapp meta tiktok x telegram snapchat youtube google reddit discord operadora yape'.split(
        ' ',
      ),
    ),
  );
});

test.each([
  ['a form of one source only', /634636250523119|567360146613371/],
  ['a mail that was not read in an official text', /abuse@telegram\.org/],
  ['the complaints door of another country', /TakeItDown\.ftc\.gov/i],
])('no record publishes %s', (_, pattern) => {
  expect(all).not.toMatch(pattern);
});

test.each(['x', 'reddit', 'telegram', 'google', 'kwai', 'onlyfans', 'otra', 'juegos'])(
  '%s: nothing was read of whether the other person finds out, and the record says so',
  (id) => {
    expect(registry.platforms.get(id)?.data.told.answer).toBe('unknown');
  },
);

test('X is not said to use StopNCII', () => {
  expect(registry.platforms.get('x')?.data.fingerprints).toBeUndefined();
});

test('the gestures at X name no button in Spanish: none was read', () => {
  const { menu, gestures } = registry.platforms.get('x')?.data ?? {};
  expect(gestures?.length).toBeGreaterThan(4);
  expect(JSON.stringify([menu, gestures])).not.toMatch(/«/);
});

test('each network that people ask about most says what to touch for an insult, and how not to read more', () => {
  for (const id of ['meta', 'tiktok', 'x', 'youtube']) {
    const insults = registry.platforms
      .get(id)
      ?.data.gestures?.filter((each) => each.for === 'insults');
    expect(insults?.length, id).toBeGreaterThan(1);
    expect(
      insults?.some(({ what }) => what.es.startsWith('Para no leer')),
      id,
    ).toBe(true);
  }
});

test('a form by which they do find out is in the first answer, and not only where it is told of', () => {
  const handsOver = platforms.filter(
    ({ copyright = [], doors }) =>
      copyright.some(({ level }) => level !== 'ours') ||
      (doors !== 'unknown' &&
        doors.some(({ note }) =>
          /\b[Aa]visa a quien\b|(?<!no )\bse entera\b/.test(note?.es ?? ''),
        )),
  );
  expect(handsOver.map(({ id }) => id).toSorted()).toEqual(['meta', 'x', 'youtube']);
  for (const { id, told } of handsOver) expect(told.except, id).toBeDefined();
});

test('whoever hands over the data of a claimant says so at its copyright door', () => {
  for (const id of ['meta', 'x'])
    expect(registry.platforms.get(id)?.data.copyright?.[0]?.text.es).toMatch(/correo/);
});

test('pages of platforms lead whoever is under 18 to ends that are written for them, and everybody else to others', () => {
  const led = [...registry.situations.values()].flatMap(({ data }) =>
    data.kind === 'leaf' && data.fromPlatforms ? [data] : [],
  );
  expect(new Set(led.map((leaf) => leaf.fromPlatforms === 'young'))).toEqual(
    new Set([true, false]),
  );
  for (const { id, reader, fromPlatforms } of led)
    expect(reader === 'child', id).toBe(fromPlatforms === 'young');
});

test('people write to each other on networks and in messages, and not in a search engine or a line', () => {
  for (const { id, group, talk } of platforms) {
    if (group === 'networks' || group === 'messages') expect(talk, id).toBe(true);
    if (group === 'search' || group === 'phone') expect(talk, id).toBeUndefined();
  }
});

describe('what is said of the support of a fact', () => {
  const record = {
    readOn: '2026-11-26',
    sources: [{ key: 'a' }, { key: 'b', date: '2026-06-29' }],
  } as PlatformData;
  test.each([
    ['es', 'secondary', ['b'], 'fuente secundaria, del 29 de junio de 2026 [2]'],
    ['es', 'official', ['a'], 'texto oficial, sin fecha, leído el 26 de noviembre de 2026 [1]'],
    ['en', 'official', ['b'], 'official text, of 29 June 2026 [2]'],
    ['es', 'ours', [], ''],
  ] as const)('%s, %s of %j', (lang, level, sources, said) => {
    expect(supportText({ level, sources: [...sources] }, record, lang)).toBe(said);
  });
});
