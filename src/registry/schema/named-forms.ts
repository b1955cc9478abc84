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

/** Where a value of a version is named. */
interface Named {
  id?: string | undefined;
  part?: string | string[] | undefined;
  path: PropertyKey[];
  isBase: boolean;
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
 * Faults in how forms are named: in a version with several, each has an id, the part that sets it and, but
 * for the base one, words by which people mean it; no two values of a version share an id.
 */
export function formFaults({ versions, saidAs = {} }: Provision): Fault[] {
  const faults: Fault[] = [];
  const ids = new Set<string>();
  const wordless = new Set<string>();
  for (const [from, text] of Object.entries(versions)) {
    if (!text || 'repealed' in text) continue;
    const at = ['versions', from];
    const forms: Named[] = [
      ...(text.penalty ? [{ ...text.penalty, path: [...at, 'penalty'], isBase: true }] : []),
      ...(text.aggravated ?? []).map((form, index) => ({
        ...form,
        path: [...at, 'aggravated', index],
        isBase: false,
      })),
    ];
    if (forms.length > 1)
      for (const { id, part, path, isBase } of forms) {
        if (id === undefined) faults.push({ path: [...path, 'id'], ...wanted.id });
        if (part === undefined) faults.push({ path: [...path, 'part'], ...wanted.part });
        if (id === undefined || isBase || saidAs[id] || wordless.has(id)) continue;
        wordless.add(id);
        const words = expects(
          `las palabras con que se dice «${id}», en es y en`,
          `the words by which “${id}” is meant, in es and en`,
        );
        faults.push({ path: ['saidAs', id], ...words });
      }
    const deadlines = (text.deadlines ?? []).map(({ id }, index) => ({
      id,
      path: [...at, 'deadlines', index],
    }));
    const own = new Set<string>();
    for (const { id, path } of [...forms, ...deadlines]) {
      if (id !== undefined && own.has(id)) faults.push({ path: [...path, 'id'], ...wanted.unique });
      if (id !== undefined) own.add(id);
    }
    for (const id of own) ids.add(id);
  }
  for (const [id, { together = [] }] of Object.entries(saidAs))
    for (const each of [id, ...together])
      if (!ids.has(each) && each !== 'base')
        faults.push({
          path: ['saidAs', id, ...(each === id ? [] : ['together'])],
          ...wanted.known,
        });
  return faults;
}
