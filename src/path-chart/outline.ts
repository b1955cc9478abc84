import type { Localized } from '../registry/schema/common.ts';
import { type Nodes, questionAt, questionsOf, type Sheet, type Tree } from './trees.ts';

/** An answer in words, and where it leads. */
export interface Step {
  answer: Localized;
  next: string;
  /** `below`: the question follows, one level in. `first`: an end told here. `again`: it stands elsewhere. */
  how: 'below' | 'first' | 'again';
  /** Sheet on which the next node is told. */
  sheet: number;
}

/** The same sheets in words: the steps of each question. Each node is told once, where it first stands. */
export function sheetOutline(nodes: Nodes, sheets: readonly Sheet[]): Map<string, Step[]> {
  const told = new Map(
    sheets.flatMap((sheet) => questionsOf(sheet).map((id) => [id, sheet.number] as const)),
  );
  const steps = new Map<string, Step[]>();
  const tell = (id: string, tree: Tree, number: number): void => {
    const left = id === tree.root ? new Set(tree.inline) : new Set<string>();
    const own: Step[] = [];
    steps.set(id, own);
    for (const { text: answer, next } of questionAt(nodes, id).answers) {
      const isBelow = left.delete(next);
      const isFirst = !isBelow && !told.has(next);
      if (isFirst) told.set(next, number);
      const how = isBelow ? 'below' : isFirst ? 'first' : 'again';
      own.push({ answer, next, how, sheet: told.get(next) ?? number });
      if (isBelow) tell(next, tree, number);
    }
  };
  for (const { number, trees } of sheets) for (const tree of trees) tell(tree.root, tree, number);
  return steps;
}
