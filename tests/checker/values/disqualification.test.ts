import { describe, expect, test } from 'vitest';
import { disqualificationsIn } from '../../../src/checker/values/disqualification.ts';
import { plainInPlace } from '../../../src/checker/values/number-pattern.ts';
import type { Lang } from '../../../src/registry/schema/common.ts';
import { findProvision } from '../../../src/registry/registry.ts';
import { registry, verdicts } from '../../support/verdicts.ts';

// 176-B imposes numerals 5, 9, 10 and 11 of article 36; 154 sets none.
const provision = (eId: string) => {
  const found = findProvision(registry, 'cp', eId);
  if (!found) throw new Error(`No provision ${eId}`);
  return found;
};

describe('numerals named', () => {
  test.each<[Lang, string, number[][]]>([
    ['es', 'Además, inhabilitación (incisos 5, 9, 10 y 11 del artículo 36).', [[5, 9, 10, 11]]],
    ['es', 'con inhabilitación conforme a los numerales 5 y 11', [[5, 11]]],
    ['es', 'La inhabilitación va por los incisos 5 y 11 del artículo 36.', [[5, 11]]],
    ['es', 'La pena trae inhabilitación.', [[]]],
    ['es', 'La pena no trae inhabilitación, y sin inhabilitación se queda.', []],
    ['es', 'El inciso 5 del artículo 20', []],
    ['en', 'and disqualification (numerals 5 and 11 of article 36)', [[5, 11]]],
    ['en', 'and disqualification under article 36(5), (9) and (11)', [[5, 9, 11]]],
    ['es', 'inhabilitación, según corresponda (incisos 10 y 11 del artículo 36)', [[10, 11]]],
    ['en', 'disqualification, as applicable, under article 36(10) and (11)', [[10, 11]]],
    ['en', 'and disqualified, by art. 36(5)', [[5]]],
    ['en', 'It comes without disqualification.', []],
  ])('%s: %s', (lang, text, numerals) => {
    const found = disqualificationsIn(plainInPlace(text), lang);
    expect(found.map((each) => each.numerals)).toEqual(numerals);
  });
});

describe('beside the provision that imposes it', () => {
  const own = provision('art_176-B');
  const held = 'incisos 5, 9, 10 y 11 del artículo 36';

  test.each([
    `La pena básica es de 3 a 5 años de cárcel, con inhabilitación (${held}).`,
    'La pena básica trae inhabilitación.',
    'La pena básica trae inhabilitación por los incisos 5 y 11, entre otros.',
    'La inhabilitación de 1 a 10 años la fija el juez.',
  ])('right: %s', (text) => {
    expect(verdicts(own, text, 'es')).toEqual([]);
  });

  test.each([
    'La pena básica trae inhabilitación (incisos 5, 9 y 11 del artículo 36).',
    'La pena básica trae inhabilitación (incisos 5, 9, 10, 11 y 12 del artículo 36).',
    'Trae inhabilitación, por los incisos 1 y 2 del artículo 36.',
    'La pena básica es de 3 a 5 años y de inhabilitación (incisos 1 y 2 del artículo 36).',
  ])('wrong: %s', (text) => {
    expect(verdicts(own, text, 'es')).toContain('wrong');
  });

  test('in English', () => {
    const said = (list: string) => `The base penalty brings disqualification (numerals ${list}).`;
    expect(verdicts(own, said('5, 9, 10 and 11 of article 36'), 'en')).toEqual([]);
    expect(verdicts(own, said('5 and 11 of article 36'), 'en')).toContain('wrong');
  });

  test('is of something else where the provision imposes none', () => {
    expect(verdicts(provision('art_154'), 'Trae inhabilitación (inciso 5).', 'es')).toEqual([]);
  });
});
