import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import scenarioObeys from '../../src/checker/rules/scenario-obeys.ts';
import { checkWith } from './project.ts';

/** Where a scenario stands, and its text. */
export const pathOf = (id: string): string => `src/data/scenarios/${id}.yaml`;
export const textOf = (id: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${pathOf(id)}`, import.meta.url)), 'utf8');

/** What the rule tells of a scenario: the line at which it points, and what it says. */
export const toldOf = (id: string, text: string): { line: string; said: string }[] =>
  checkWith({ [pathOf(id)]: text }, [scenarioObeys]).findings.map(({ file, place, message }) => ({
    line: `${file}: ${text.split('\n')[place.start.line - 1]?.trim() ?? ''}`,
    said: message.es,
  }));

/** A part of the text of a choice or an ending: from its moment and letter to its end. */
function partOf(text: string, [node, choice]: readonly [string, string?]): [number, number] {
  const lines = text.split('\n');
  const at = lines.indexOf(`  - id: ${node}`);
  const from = choice === undefined ? at : lines.indexOf(`      - id: ${choice}`, at);
  const ends = lines.findIndex(
    (line, each) =>
      each > from &&
      (/^ {2}- id:|^\S/.test(line) || (choice !== undefined && /^ {6}- id:/.test(line))),
  );
  return [from, ends];
}

/** A scenario in which one choice, or ending, no longer does something. */
export function lacking(id: string, at: readonly [string, string?], act: string): string {
  const text = textOf(id);
  const [from, ends] = partOf(text, at);
  const lines = text.split('\n');
  const mark = lines.findIndex(
    (line, each) => each > from && each < ends && line.trim() === `- ${act}`,
  );
  if (mark === -1) throw new Error(`${id} ${at.join('')} does not do ${act}`);
  const alone = lines[mark - 1]?.trim() === 'does:' && !lines[mark + 1]?.trim().startsWith('- ');
  lines.splice(alone ? mark - 1 : mark, alone ? 2 : 1);
  return lines.join('\n');
}
