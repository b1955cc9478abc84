import { readFileSync } from 'node:fs';
import { project } from './kit-abroad.ts';
import { channelValue } from '../../src/words/channel.ts';

/**
 * What is of Peru, whatever the code under test takes for it: all that the data name (services with their numbers, who
 * runs them, the country itself), and districts of a list of its own.
 */
const { services, countries } = project.registry;

const districts = readFileSync('tests/fixtures/districts.txt', 'utf8').trim().split('\n').slice(1);

const ofPeru = [...services.values()].flatMap(({ data: { name, runBy, channels, reach } }) => {
  // One that works in any country is of none.
  if (reach === 'world') return [];
  const letters = [
    ...`${name.es} ${runBy?.es ?? ''}`.matchAll(/\b(?:[A-Z]{3,}|[A-Z]\p{L}+(?=\)))/gu),
  ].map(([each]) => each);
  const numbers = channels.flatMap((channel) =>
    channel.kind === 'phone' ? [channelValue(channel, 'es').split(',')[0] ?? ''] : [],
  );
  return [name.es.split(/[:(]/)[0]?.trim() ?? '', ...letters, ...numbers];
});

const own = Object.values(countries.get('pe')?.data.own ?? {}).flat();

// «100» alone is a number like any other: it is told by the name of its line.
const named = [...new Set([...ofPeru, ...own, ...districts])].filter(
  (each) => each !== '' && each !== '100',
);

/** Any of that, or a law of Peru. */
export const peruvian = new RegExp(
  `(?<![\\p{L}\\d.,/–-])(?:${named.map((each) => RegExp.escape(each)).join('|')})(?![\\p{L}\\d/–-])|(?:Ley|Law) \\d{5}`,
  'u',
);
