import { fileURLToPath } from 'node:url';
import { projectOnce } from '../../src/documents/read-once.ts';
import { writeDocx } from '../../src/export/docx/write.ts';
import { readTree } from '../../src/registry/source-file.ts';
import { columns } from '../../src/review/answers.ts';
import { type Bundle, reviewDocument } from '../../src/review/bundle.ts';
import { callSheet } from '../../src/review/call-sheet.ts';
import { csvText } from '../../src/text/csv.ts';
import type { ReviewItem } from '../../src/review/item.ts';
import { reviewItems } from '../../src/review/items.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export const tree = readTree(root);

export const project = projectOnce(root);

export const items = reviewItems(project, 'legal');

export const calls = callSheet(project.registry);

const today = '2026-12-31';

export const readFile = (file: string) =>
  Buffer.from(tree.find(({ path }) => path === file)?.content ?? '').toString('utf8');

export const options = {
  items: new Map([...items, ...calls].map((each) => [each.id, each])),
  readFile,
  today,
};

export const bundle = (chosen: readonly ReviewItem[]): Bundle => ({
  kind: 'legal',
  version: '2026.11.1',
  hours: 2,
  minutes: 10,
  left: 0,
  items: chosen,
});

export const made = (chosen: readonly ReviewItem[]) =>
  writeDocx(reviewDocument(bundle(chosen), () => []));

/** The first thing of a kind that is asked. */
export function first(
  kind: ReviewItem['kind'],
  isWanted: (item: ReviewItem) => boolean = () => true,
) {
  const found = items.find((each) => each.kind === kind && isWanted(each));
  if (!found) throw new Error(`Nothing of the kind ${kind} is asked.`);
  return found;
}

export const provision = first('inference', ({ target }) => target.path?.length === 3);

export const record = first('inference', ({ target }) => target.path?.length === 1);

export const page = first('danger', ({ target }) => target.file.endsWith('.mdx'));

export const sheet = (answer: string, name = 'Ana Ñ', date = '1/12/2026', note = '') =>
  csvText([
    Object.values(columns),
    [`${page.id}.${page.print}`, 'legal', 'Página', answer, note, name, date],
  ]);

export const english = reviewItems(project, 'legal', undefined, 'en');
