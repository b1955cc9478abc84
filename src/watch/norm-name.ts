import { normKinds } from '../registry/norm-kinds.ts';
import type { Localized } from '../registry/schema/common.ts';
import { stem } from './witnesses.ts';

const kinds: [RegExp, Localized][] = [
  [/^ley-(?:reforma-)?(\d+)/, normKinds.ley],
  [/^dleg-(\d+)/, normKinds.dleg],
  [/^dl-(\d+)/, normKinds.dl],
  [/^du-(\d+-\d{4})/, normKinds.du],
  [/^ds-(\d+-\d{4}-[a-z]+(?:-[a-z]+)*)/, normKinds.ds],
  [/^rm-(\d+-\d{4}-[a-z]+(?:-[a-z]+)*)/, normKinds.rm],
];

/** What a file of the corpus is called: `pe/DLEG-1708-2026.md` is «Decreto Legislativo 1708». */
export function fileNormName(path: string): Localized {
  const id = stem(path);
  for (const [pattern, kind] of kinds) {
    const number = pattern.exec(id)?.[1]?.toUpperCase();
    if (number) return { es: `${kind.es} ${number}`, en: `${kind.en} ${number}` };
  }
  const name = path.replace(/^.*\/|\.md$/g, '');
  return { es: name, en: name };
}

/** The number of a norm as its file says it: `1708`, `009-2016-MIMP`; nothing if it bears none. */
export function normNumber(path: string): string | undefined {
  const id = stem(path);
  return kinds.map(([pattern]) => pattern.exec(id)?.[1]?.toUpperCase()).find(Boolean);
}
