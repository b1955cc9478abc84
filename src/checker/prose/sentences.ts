import type { Lang } from '../../registry/schema/common.ts';
import { isSources, sentencesOf } from '../../documents/blocks.ts';
import type { Page } from '../../documents/project.ts';
import type { SaidPlace } from '../rule.ts';

/** Fewer words may well be said the same by chance. */
const longFrom = 12;

/** The long sentences of a text, each as the key under which it is kept: language and bare words. */
export function sentenceKeys(text: string, lang: Lang): string[] {
  return sentencesOf(text).flatMap((sentence) => {
    const words = sentence.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.length < longFrom ? [] : [`${lang}|${words.join(' ')}`];
  });
}

/** Adds where a page says each of its long sentences; its list of sources is left out. */
export function noteSentences(page: Page, said: Map<string, SaidPlace[]>): void {
  const { file, slug, lang } = page;
  for (const { kind, text, section, place } of page.blocks) {
    if (kind !== 'paragraph' || isSources(section)) continue;
    for (const key of sentenceKeys(text, lang)) {
      const places = said.get(key) ?? [];
      said.set(key, places);
      places.push({ file, slug, place: place() });
    }
  }
}
