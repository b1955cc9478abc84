import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { normDraft } from '../../scripts/new/norm.ts';
import { toFill } from '../../src/registry/to-fill.ts';
import { projectWith } from './project.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export const norm = 'src/data/instruments/pe/ley-32999/instrument.yaml';

export const article = 'src/data/instruments/pe/ley-32999/art_1.yaml';

/** A draft as somebody would fill it, place by place. */
export function filled(text: string, words: readonly string[]): string {
  const parts = text.split(toFill);
  expect(parts).toHaveLength(words.length + 1);
  return parts.map((part, index) => part + (words[index] ?? '')).join('');
}

export const day = '2023-12-01';

export const web = 'https://spij.minjus.gob.pe/';

export const filledNorm = filled(normDraft('ley-32999').files[norm] ?? '', [
  ...[
    day,
    'Ley de ejemplo',
    'An example law',
    day,
    'Sirve de ejemplo.',
    'It serves as an example.',
  ],
  ...['El Peruano', web, web, 'official', day],
]);

export const { registry } = projectWith({ [norm]: filledNorm });
