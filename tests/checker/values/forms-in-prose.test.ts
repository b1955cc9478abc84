import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findProvision } from '../../../src/registry/registry.ts';
import type { Lang } from '../../../src/registry/schema/common.ts';
import { registry, verdicts } from '../../support/verdicts.ts';

/** Verdicts on a sentence beside a provision of the registry. */
function told(instrument: string, eId: string, lang: Lang, text: string): string[] {
  const provision = findProvision(registry, instrument, eId);
  if (!provision) throw new Error(`${instrument}~${eId}`);
  return verdicts(provision, text, lang);
}

/** A sentence of people, the provision beside which it stands, and whether what it says is right. */
interface Sentence {
  lang: Lang;
  instrument: string;
  eId: string;
  text: string;
  verdict: 'right' | 'wrong';
}
const all = readFileSync('tests/fixtures/sentences-of-people.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Sentence);
const sentences = (wanted: Sentence['verdict']) =>
  all
    .filter(({ verdict }) => verdict === wanted)
    .map(({ lang, instrument, eId, text }) => [instrument, eId, lang, text] as const);

describe('sentences that say the law as people do', () => {
  test.each(sentences('right'))('%s~%s, %s, right: %s', (instrument, eId, lang, text) => {
    expect(told(instrument, eId, lang, text)).toEqual([]);
  });

  test.each(sentences('wrong'))('%s~%s, %s, wrong: %s', (instrument, eId, lang, text) => {
    expect(told(instrument, eId, lang, text)).toContain('wrong');
  });
});
