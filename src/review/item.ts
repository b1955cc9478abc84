import { createHash } from 'node:crypto';
import type { Entry } from '../registry/registry.ts';
import type { Lang, Source } from '../registry/schema/common.ts';

/** Why something is asked, in the order in which it is. */
export type ItemKind = 'question' | 'conflict' | 'inference' | 'danger' | 'page';

/** Where an answer is written. */
export interface Target {
  file: string;
  /** The place of a value of that file, or of its key. */
  place: Entry<unknown>['place'];
  /** The key that says who reviewed it; nothing where the file has no room for it. */
  path?: readonly PropertyKey[];
}

/** One thing that somebody is asked to look at. */
export interface ReviewItem {
  /** Short and the same as long as it is about the same thing; it names its controls. */
  id: string;
  /** Of what it says: an answer to other words is not taken. */
  print: string;
  kind: ItemKind;
  /** What it is, as a reader knows it. */
  title: string;
  /** What is asked to be right, a line each. */
  says: readonly string[];
  sources: readonly Source[];
  /** Provisions, by reference, whose text helps to answer. */
  refs?: readonly string[];
  /** Address without language of the page that says it, to be read whole; none for a record. */
  slug?: string;
  target: Target;
}

/** The same few characters for the same text. */
const hash = (text: string, length: number): string =>
  createHash('sha256').update(text).digest('hex').slice(0, length);

/** Before the key of what a record says in another language: its answers mark nothing, since the record has one mark. */
export const keyed = (lang: Lang): string => (lang === 'es' ? '' : `${lang}:`);

/** A thing to be asked. */
export function item(
  key: string,
  content: string,
  rest: Omit<ReviewItem, 'id' | 'print'>,
): ReviewItem {
  return { id: hash(key, 10), print: hash(content, 8), ...rest };
}
