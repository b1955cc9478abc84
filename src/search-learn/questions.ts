// The questions that the search learns from, and what it has learned of them.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from '../registry/schema/common.ts';
import type { LearnedModel } from '../search/entries.ts';
import type { Example } from './learn.ts';

/** A file of this folder: where the project stands, since what is built runs elsewhere. */
const fileIn = (name: string): string => join(process.cwd(), 'src/search-learn', name);

/** The file of what was learned of a language, which `npm run learn` writes. */
export const modelFile = (lang: Lang): string => fileIn(`model.${lang}.json`);

/** The questions of a language, and a sign that is another if one of them is. Throws at the line that is not one. */
export function readQuestions(lang: Lang): { questions: Example[]; sign: string } {
  const text = readFileSync(fileIn(`questions.${lang}.jsonl`), 'utf8');
  const questions = text
    .split(/\r?\n/)
    .map((line, at) => [line, at + 1] as const)
    .filter(([line]) => line.trim() !== '')
    .map(([line, at]) => questionOf(line, `questions.${lang}.jsonl:${at}`));
  const sign = createHash('sha256').update(JSON.stringify(questions)).digest('hex').slice(0, 16);
  return { questions, sign };
}

function questionOf(line: string, place: string): Example {
  let given: unknown;
  try {
    given = JSON.parse(line);
  } catch {
    given = undefined;
  }
  const { q, to } = (given ?? {}) as Partial<Example>;
  const isPages = Array.isArray(to) && to.every((each) => typeof each === 'string');
  if (typeof q !== 'string' || q.trim() === '' || !isPages)
    throw new Error(
      `${place}: expected {"q": "a question", "to": ["camino/k1/"]}, or no address if no page answers it`,
    );
  return { q, to };
}

/** What was learned of a language; nothing if nobody has run `npm run learn` yet. */
export function readModel(lang: Lang): LearnedModel | undefined {
  const file = modelFile(lang);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as LearnedModel) : undefined;
}
