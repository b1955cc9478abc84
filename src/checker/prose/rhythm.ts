import { isSources, sentencesOf } from '../../documents/blocks.ts';
import type { Page } from '../../documents/project.ts';
import { readability } from './readability.ts';

/** How a page sounds, lists, tables and titles apart: a thermometer, never the aim. */
export interface Rhythm {
  words: number;
  /** Mean of words a sentence, to one decimal. */
  mean: number;
  /** Sentences of six words or fewer, in percent. */
  short: number;
  /** INFLESZ of the same text. */
  score: number;
}

/** Words of the longest sentence that is heard as a telegram. */
const telegram = 6;

/** The rhythm of the running text of a page. */
export function rhythmOf({ blocks }: Pick<Page, 'blocks'>): Rhythm {
  const prose = blocks.filter(
    ({ kind, isListed, section }) => kind === 'paragraph' && !isListed && !isSources(section),
  );
  const lengths = prose
    .flatMap(({ text }) => sentencesOf(text))
    .map(({ text }) => text.match(/[\p{L}\p{N}]+(?:[-’'.,][\p{L}\p{N}]+)*/gu)?.length ?? 0)
    .filter((length) => length > 0);
  const words = lengths.reduce((sum, each) => sum + each, 0);
  const count = Math.max(1, lengths.length);
  return {
    words,
    mean: Math.round((words / count) * 10) / 10,
    short: Math.round((lengths.filter((each) => each <= telegram).length / count) * 100),
    score: readability(prose.map(({ text }) => text)).score,
  };
}
