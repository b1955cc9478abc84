import { registry } from '../../facts/site-facts.ts';
import { draw } from '../../path-chart/draw.ts';
import { layOutSheet, sheetSize, treeHeight } from '../../path-chart/layout.ts';
import { sheetOutline, type Step } from '../../path-chart/outline.ts';
import { questionAt, type Sheet, sheetsOf } from '../../path-chart/trees.ts';
import type { Lang } from '../../registry/schema/common.ts';

const nodes = new Map([...registry.situations].map(([id, { data }]) => [id, data]));

/** The sheets of the path «¿Qué me pasó?», the same in both languages. */
export const pathSheets: readonly Sheet[] = sheetsOf(
  nodes,
  (tree) => treeHeight(nodes, tree),
  sheetSize,
);

const outline = sheetOutline(nodes, pathSheets);

/** The answers of a question, in words. */
export const stepsOf = (id: string): Step[] => outline.get(id) ?? [];

/** The questions with which a sheet begins, as its name. */
export const sheetName = ({ trees }: Sheet, lang: Lang): string =>
  trees.map(({ root }) => questionAt(nodes, root).question[lang]).join(' ');

/** The picture of a sheet. */
export const sheetPicture = (sheet: Sheet, lang: Lang, title: string): string =>
  draw(layOutSheet(nodes, pathSheets, sheet, lang), title);
