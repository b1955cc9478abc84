import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';

const { pages } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));

/** Where a page begins to speak to somebody under 18: a heading, or the title of a note. */
const toTheYoung =
  /^(?:#+ |<Note title=")(?:Si tienes menos de 18|If you are under 18)[^]*?(?=^#+ |^<\/Note>|(?![^]))/gm;
/** The exit, with the address it leads to. */
const exit = /<TheirChild>\[[^\]]+\]\(\/(?:en\/)?([^)]+)\/\)<\/TheirChild>/;
/** What such a page may be about when it happens to a child of whoever reads: blackmail or an image, an adult, anything else. */
const exits = [
  'camino/q4',
  'guias/me-lo-contaron/menor-de-18',
  'guias/un-adulto-contacta-a-mi-hija-o-hijo',
];

/** The parts of a text for somebody under 18, and where each sends who looks after them. */
const sentTo = (text: string): (string | undefined)[] =>
  [...text.matchAll(toTheYoung)].map(([part]) => exit.exec(part)?.[1]);

describe.each(['es', 'en'] as const)('a part for somebody under 18, in %s', (lang) => {
  const told = pages
    .filter((page) => page.lang === lang)
    .flatMap(({ slug, text }) => sentTo(text).map((to) => ({ slug, to })));

  test('it is there often enough to see it', () => expect(told.length).toBeGreaterThan(11));
  test('sends whoever looks after them to what the page is about', () =>
    expect(told.filter(({ to }) => to === undefined || !exits.includes(to))).toEqual([]));
  test('each exit is in use', () =>
    expect([...new Set(told.map(({ to }) => to))].sort()).toEqual(exits));
});

test('the test would tell', () => {
  const head = '## Si tienes menos de 18 años\n\nCuéntalo.\n\n';
  const link = '<TheirChild>[qué hacer](/camino/q4/)</TheirChild>\n\n';
  expect(sentTo(`${head}${link}## Fuentes\n`)).toEqual(['camino/q4']);
  expect(sentTo(`${head}## Fuentes\n\n${link}`)).toEqual([undefined]);
  expect(sentTo(head)).toEqual([undefined]);
});
