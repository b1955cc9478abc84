import type { Instrument, Registry } from '../registry/registry.ts';
import { compileNames, type NormNames, type Vocabulary } from './recognise/index.ts';

const english = /\b(?:code|law|act|convention|decree|constitution|regulation|text|of|on)\b/i;

/** What the norms of the registry are called, those in force first. */
export function normNames({ instruments }: Registry): NormNames[] {
  return [...instruments.values()]
    .sort((a, b) => Number(!!a.data.repealed) - Number(!!b.data.repealed))
    .map(namesOf);
}

/** The names of the registry, ready for the recogniser; made once for each registry. */
export function vocabularyOf(registry: Registry): Vocabulary {
  let vocabulary = made.get(registry);
  if (!vocabulary) made.set(registry, (vocabulary = compileNames(normNames(registry))));
  return vocabulary;
}

function namesOf({ id, data }: Instrument): NormNames {
  const { title, shortTitle, abbreviation, aliases = [] } = data;
  const other = [...(abbreviation === undefined ? [] : [abbreviation]), ...aliases];
  return {
    id,
    names: [title.es, shortTitle.es, ...other.filter((name) => !english.test(name))],
    english: [title.en, shortTitle.en, ...other.filter((name) => english.test(name))],
  };
}

const made = new WeakMap<Registry, Vocabulary>();
