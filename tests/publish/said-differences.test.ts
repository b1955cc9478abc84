import { describe, expect, test } from 'vitest';
import type { ArchivedNorm } from '../../src/publish/law-archive.ts';
import { saidDifferences } from '../../src/publish/said-differences.ts';

type Provision = ArchivedNorm['provisions'][number];

const said = (es: string, en = `${es} (en)`) => ({ es, en });
const provision = (version: Record<string, unknown>, own: Record<string, unknown> = {}) =>
  ({
    eId: 'art_1',
    ...own,
    versions: [{ inForceFrom: '2000-01-01', repealed: false, ...version }],
  }) as Provision;
const keys = ['summary', 'gaps'];
const between = (was: Provision, is: Provision, lang: 'es' | 'en' = 'es') =>
  saidDifferences(was, is, keys, lang);

describe('the sentences that a later release says otherwise', () => {
  test('are told alone, without those that stay', () => {
    const was = provision({ summary: said('Castiga el acoso. Basta una vez.') });
    const is = provision({ summary: said('Castiga el acoso. Basta una vez, si daña.') });
    expect(between(was, is)).toEqual([
      { was: 'Basta una vez.', is: 'Basta una vez, si daña.', isWording: false },
    ]);
  });

  test('one that only moved is none, and what came has one side', () => {
    const was = provision({}, { gaps: [{ text: said('Uno.') }, { text: said('Dos.') }] });
    const is = provision(
      {},
      { gaps: [{ text: said('Tres.') }, { text: said('Dos.') }, { text: said('Uno.') }] },
    );
    expect(between(was, is)).toEqual([{ was: '', is: 'Tres.', isWording: false }]);
  });

  test('are those of the language of the page, and of no key that tells nothing', () => {
    const was = provision({ summary: said('Uno.', 'One.'), sources: [said('Fuente.')] });
    const is = provision({ summary: said('Uno.', 'The first.'), sources: [said('Otra.')] });
    expect(between(was, is, 'es')).toEqual([]);
    expect(between(was, is, 'en')).toEqual([{ was: 'One.', is: 'The first.', isWording: true }]);
  });

  test('English that goes with a change of the Spanish is more than wording', () => {
    const was = provision(
      { summary: said('Uno.', 'One.') },
      { gaps: [{ text: said('A.', 'A.') }] },
    );
    const is = provision(
      { summary: said('Dos.', 'Two.') },
      { gaps: [{ text: said('A.', 'An A.') }] },
    );
    expect(between(was, is, 'en')).toEqual([
      { was: 'One.', is: 'Two.', isWording: false },
      { was: 'A.', is: 'An A.', isWording: true },
    ]);
  });
});
