import type { LeafData, SituationData } from '../../registry/schema/situation.ts';

/** Documents by slug, forms and papers by id, the most useful first. */
export interface ConductReading {
  documents: string[];
  forms: string[];
  papers: string[];
}

/** What to read and fill in for a conduct: what the ends of the path that name it send to most often. */
export function conductReading(conduct: string, nodes: Iterable<SituationData>): ConductReading {
  const leaves = leavesNaming(conduct, nodes);
  return {
    documents: mostNamed(
      leaves.flatMap(({ documents = [] }) => documents),
      3,
    ),
    forms: mostNamed(
      leaves.flatMap(({ forms }) => forms),
      2,
    ),
    papers: mostNamed(
      leaves.flatMap(({ papers = [] }) => papers),
      2,
    ),
  };
}

/** The ends of the path that name a conduct. */
export const leavesNaming = (conduct: string, nodes: Iterable<SituationData>): LeafData[] =>
  [...nodes].flatMap((node) =>
    node.kind === 'leaf' && node.conducts.includes(conduct) ? [node] : [],
  );

/** The words that come most often, most often first; the first to come wins a tie. */
export function mostNamed(words: readonly string[], most: number): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([word]) => word);
}
