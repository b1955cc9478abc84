import { describe, expect, test } from 'vitest';
import { readability, syllablesOf } from '../../src/checker/prose/readability.ts';
import { asOf, checkWith } from '../support/project.ts';

describe('syllables of Spanish words', () => {
  test.each([
    ['ley', 1],
    ['pena', 2],
    ['fiscalía', 4],
    ['guía', 2],
    ['aérea', 4],
    ['ciudad', 2],
    ['leer', 2],
    ['oído', 3],
    ['querella', 3],
    ['vergüenza', 3],
    ['sms', 1],
    ['14', 4],
  ])('%s has %i', (word, count) => {
    expect(syllablesOf(word)).toBe(count);
  });
});

describe('INFLESZ', () => {
  test('the figure of a sentence worked out by hand', () => {
    // 5 words, 1 sentence, 8 syllables: 206.835 − 62.3 × 8 / 5 − 5.
    expect(readability(['La ley protege tu vida.'])).toEqual({
      score: 102.2,
      words: 5,
      sentences: 1,
      syllables: 8,
    });
  });
  test('each block ends a sentence; a stop inside a block ends another; an empty block counts nothing', () => {
    expect(readability(['Título', 'Una frase. Otra frase.', '—', '']).sentences).toBe(3);
  });
  test('a text without words reads with ease', () => {
    expect(readability(['…']).score).toBe(100);
  });
});

describe('the targets, by kind of document', () => {
  const body =
    'La persona recibe información clara sobre las decisiones posibles y conversa con su acompañante.\n';
  const document = (type: string, audience: string, text = body) =>
    `---\ntitle: A\ntype: ${type}\ncode: 1\naudience: [${audience}]\npurpose: Probar.\nuseWhen: hace falta.\nasOf: ${asOf}\nreviewed: pending\nneedsReview: [legal]\nversion: 2024.01.1\n---\n\n${text}`;
  const found = (type: string, audience: string, text?: string) =>
    checkWith({ 'src/content/docs/a.mdx': document(type, audience, text) }).findings.flatMap(
      ({ ruleId, expected }) => (ruleId === 'readability' ? expected : []),
    );
  test.each([
    ['guide', 'affected', ['INFLESZ ≥ 65']],
    ['guide', 'companion', ['INFLESZ ≥ 58']],
    ['protocol', 'team', ['INFLESZ ≥ 58']],
    ['analysis', 'lawyer', ['INFLESZ ≥ 50']],
  ])('a %s for %s', (type, audience, expected) => {
    expect(found(type, audience)).toEqual(expected);
  });
  test('the summary of an analysis is for everyone', () => {
    const easy = 'La ley es clara y se lee en un rato. No hay más que eso. '.repeat(5);
    const minute = `import { Minute } from '~/components';\n\n<Minute>\n\n${body}\n</Minute>\n\n${easy}\n`;
    expect(found('analysis', 'lawyer', minute)).toEqual(['INFLESZ ≥ 65']);
  });
  test('the list of sources does not count, nor does a page without words', () => {
    expect(found('guide', 'affected', `Hola.\n\n## Fuentes\n\n${body}`)).toEqual([]);
    expect(found('guide', 'affected', `## Fuentes\n\n${body}`)).toEqual([]);
  });
});
