import type { Instrument, Registry } from '../registry/registry.ts';
import { compileNames, type NormNames, type Vocabulary } from './recognise/index.ts';

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
  const { title, shortTitle, abbreviation, aliases = [], lastArticle } = data;
  const other = [...(abbreviation === undefined ? [] : [abbreviation]), ...aliases];
  return {
    id,
    names: [title.es, shortTitle.es, ...other.filter((name) => !isEnglishName(name))],
    english: [title.en, shortTitle.en, ...other.filter(isEnglishName)],
    ...(lastArticle !== undefined && { lastArticle }),
  };
}

/** Whether a name is English, to be looked for in English text only. */
export function isEnglishName(name: string): boolean {
  return /\b(?:code|law|act|convention|decree|constitution|regulation|text|of|on)\b/i.test(name);
}

const made = new WeakMap<Registry, Vocabulary>();
