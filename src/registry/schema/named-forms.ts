import { expects } from './expects.ts';
import type { ProvisionVersionData, RepealData } from './provision.ts';

/** What is read of a provision. */
interface Provision {
  versions: Readonly<Record<string, ProvisionVersionData | RepealData | null>>;
  saidAs?: Readonly<Record<string, { together?: string[] | undefined }>> | undefined;
}

/** A fault in how the values of a provision are named: where, and what was expected. */
interface Fault {
  path: PropertyKey[];
  message: string;
}

/** How a value of a version is named, and where. */
interface Named {
  id?: string | undefined;
  part?: string | string[] | undefined;
  path: PropertyKey[];
  /** It needs no words: it is what is meant where none are said. */
  isBase: boolean;
  /** The text that sets it was not read, so nothing shows where. */
  mayLackPart: boolean;
}

const wanted = {
  id: expects('un id como menor-de-14', 'an id such as menor-de-14'),
  part: expects('la parte que la fija, como al_2', 'the part that sets it, such as al_2'),
  unique: expects(
    'un id que ninguna otra forma o plazo de la versión tenga',
    'an id that no other form or deadline of the version has',
  ),
  known: expects(
    'el id de una forma o un plazo de alguna versión',
    'the id of a form or a deadline of some version',
  ),
} as const;

/**
 * Faults in how values are named: in a version with several penalties, or with several deadlines, each has an
 * id, the part that sets it and, but for the base penalty, words by which people mean it; no two values of a
 * version share an id. A deadline may lack its part where the text that sets it was not read: where its level
 * is neither official nor secondary.
 */
export function formFaults({ versions, saidAs = {} }: Provision): Fault[] {
  const faults: Fault[] = [];
  const ids = new Set<string>();
  const wordless = new Set<string>();
  for (const [from, text] of Object.entries(versions)) {
    if (!text || 'repealed' in text) continue;
    const kinds = [formsNamed(text, from), deadlinesNamed(text, from)];
    const named = kinds.flatMap((values) => (values.length > 1 ? values : []));
    for (const { id, part, path, isBase, mayLackPart } of named) {
      if (id === undefined) faults.push({ path: [...path, 'id'], ...wanted.id });
      if (part === undefined && !mayLackPart)
        faults.push({ path: [...path, 'part'], ...wanted.part });
      if (id === undefined || isBase || saidAs[id] || wordless.has(id)) continue;
      wordless.add(id);
      const words = expects(
        `las palabras con que se dice «${id}», en es y en`,
        `the words by which “${id}” is meant, in es and en`,
      );
      faults.push({ path: ['saidAs', id], ...words });
    }
    const own = new Set<string>();
    for (const { id, path } of kinds.flat()) {
      if (id !== undefined && own.has(id)) faults.push({ path: [...path, 'id'], ...wanted.unique });
      if (id !== undefined) own.add(id);
    }
    for (const id of own) ids.add(id);
  }
  return [...faults, ...unknownWords(saidAs, ids)];
}

/** The penalties of a version, the base one first. */
function formsNamed({ penalty, aggravated = [] }: ProvisionVersionData, from: string): Named[] {
  const at = ['versions', from];
  const form = { mayLackPart: false };
  return [
    ...(penalty ? [{ ...form, ...named(penalty), path: [...at, 'penalty'], isBase: true }] : []),
    ...aggravated.map((each, index) => ({
      ...form,
      ...named(each),
      path: [...at, 'aggravated', index],
      isBase: false,
    })),
  ];
}

/** The deadlines of a version. */
function deadlinesNamed(
  { deadlines = [], verification }: ProvisionVersionData,
  from: string,
): Named[] {
  const level = verification.fields?.['deadlines']?.level ?? verification.level;
  return deadlines.map((each, index) => ({
    ...named(each),
    path: ['versions', from, 'deadlines', index],
    isBase: false,
    mayLackPart: level !== 'official' && level !== 'secondary',
  }));
}

const named = ({ id, part }: Pick<Named, 'id' | 'part'>): Pick<Named, 'id' | 'part'> => ({
  id,
  part,
});

/** Words of a form or a deadline that no version has. */
const unknownWords = (
  saidAs: NonNullable<Provision['saidAs']>,
  ids: ReadonlySet<string>,
): Fault[] =>
  Object.entries(saidAs).flatMap(([id, { together = [] }]) =>
    [id, ...together].flatMap((each) =>
      ids.has(each) || each === 'base'
        ? []
        : [{ path: ['saidAs', id, ...(each === id ? [] : ['together'])], ...wanted.known }],
    ),
  );
