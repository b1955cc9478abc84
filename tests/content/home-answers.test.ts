import { describe, expect, test } from 'vitest';
import { innerPath } from '../../src/addresses/paths.ts';
import { sections } from '../../src/addresses/sections.ts';
import { homeAnswers } from '../../src/facts/page-links.ts';
import { registry, sourcePage } from '../../src/facts/site-facts.ts';
import { BASE_PATH } from '../../src/site.ts';

/** Where an answer leads, without base and language. */
const led = ({ href }: { href: string }): string => innerPath(href.slice(BASE_PATH.length));

describe.each(['es', 'en'] as const)('what the home page asks first, in %s', (lang) => {
  const answers = homeAnswers(lang);

  test('has its answers as the page writes them, and no more', () => {
    const home = sourcePage('', lang)?.text ?? '';
    const first = /<Choices>([^]*?)<\/Choices>/.exec(home)?.[1] ?? '';
    const written = [...first.matchAll(/^- \[(.+)\]\((.+)\)$/gm)].map(([, name, href]) => ({
      name,
      href: BASE_PATH + (href ?? '').slice(1),
    }));
    expect(written.length).toBeGreaterThanOrEqual(6);
    expect(answers).toEqual(written);
  });

  test('whoever is under 18, and whoever does not know what it is, is among them', () => {
    const addresses = answers.map(led);
    for (const to of ['camino/m1/', 'camino/a1/']) expect(addresses).toContain(to);
  });
});

test('whoever is under 18 finds there each of what home does not name, first what cannot wait', () => {
  const under = registry.situations.get('m1')?.data;
  const answers = under?.kind === 'question' ? under.answers : [];
  expect(answers.map(({ next }) => next)).toEqual(
    expect.arrayContaining(['m2', 'm3', 'm6', 'm7', 'k9']),
  );
  expect(answers.slice(0, 2).map(({ next }) => next)).toEqual(['m6', 'k9']);
});

test('home names games, whoever is outside Peru, and the page for Quechua and Aymara', () => {
  const home = sourcePage('', 'es')?.text ?? '';
  for (const to of ['un juego', '#si-vives-fuera-del-perú', 'quechua-o-aimara/'])
    expect(home).toContain(to);
});

test('it leads to the same in both languages', () =>
  expect(homeAnswers('en').map(led)).toEqual(homeAnswers('es').map(led)));

test('whoever cuts the address of a page of the path is asked it', () =>
  expect(
    sections.filter(({ isDoorAsking }) => isDoorAsking).map(({ folder, door }) => [folder, door]),
  ).toEqual([['camino', 'camino/a1']]));
