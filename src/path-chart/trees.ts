import type { QuestionData, SituationData } from '../registry/schema/situation.ts';

/** The nodes of the path «¿Qué me pasó?», by id. */
export type Nodes = ReadonlyMap<string, SituationData>;

/** A question, with those of its follow-up questions that are drawn below it. */
export interface Tree {
  root: string;
  /** Follow-up questions drawn in the same tree, in the order of the answers. */
  inline: readonly string[];
}

/** Trees that share a sheet of paper. */
export interface Sheet {
  /** From 1. */
  number: number;
  trees: readonly Tree[];
}

/** How high a tree is when drawn. */
export type Measure = (tree: Tree) => number;

/** Room on a sheet: its height, and the gap between two trees. */
export interface Room {
  height: number;
  gap: number;
}

/**
 * Deals every question of the path to one sheet, in the order of the ids: nodes whose ids share the
 * letter are one branch, and a branch stays together as long as it fits.
 */
export function sheetsOf(nodes: Nodes, measure: Measure, { height, gap }: Room): Sheet[] {
  const sheets: { number: number; trees: Tree[]; used: number }[] = [];
  for (const tree of treesOf(nodes, (each) => measure(each) <= height)) {
    const own = measure(tree);
    const last = sheets.at(-1);
    if (last && last.used + gap + own <= height) {
      last.trees.push(tree);
      last.used += gap + own;
    } else {
      sheets.push({ number: sheets.length + 1, trees: [tree], used: own });
    }
  }
  return sheets.map(({ number, trees }) => ({ number, trees }));
}

/** The questions drawn on a sheet, in the order they stand. */
export function questionsOf({ trees }: Sheet): string[] {
  return trees.flatMap(({ root, inline }) => [root, ...inline]);
}

/** Order of two ids: a1, a2, a10, b1. */
export function compareIds(a: string, b: string): number {
  return a.localeCompare(b, 'es', { numeric: true });
}

/** A question by its id. */
export function questionAt(nodes: Nodes, id: string): QuestionData {
  const node = nodes.get(id);
  if (node?.kind !== 'question') throw new Error(`No question ${id}`);
  return node;
}

function treesOf(nodes: Nodes, fits: (tree: Tree) => boolean): Tree[] {
  const placed = new Set<string>();
  const roots = [...nodes.values()].filter(({ kind }) => kind === 'question').map(({ id }) => id);
  return roots.sort(compareIds).flatMap((root) => {
    if (placed.has(root)) return [];
    let inline = followUps(nodes, root).filter((id) => isLast(nodes, root, id) && !placed.has(id));
    while (inline.length > 0 && !fits({ root, inline })) inline = inline.slice(0, -1);
    for (const id of [root, ...inline]) placed.add(id);
    return [{ root, inline }];
  });
}

/** Questions of the same branch that an answer leads to, each once. */
function followUps(nodes: Nodes, id: string): string[] {
  const found = questionAt(nodes, id).answers.map(({ next }) => next);
  return [...new Set(found)].filter(
    (next) =>
      next !== id && next.startsWith(id.slice(0, 1)) && nodes.get(next)?.kind === 'question',
  );
}

/** True if a follow-up asks nothing more of its branch than the root already does. */
function isLast(nodes: Nodes, root: string, id: string): boolean {
  const own = new Set([root, ...followUps(nodes, root)]);
  return followUps(nodes, id).every((next) => own.has(next));
}
