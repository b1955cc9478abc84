import { expect, test } from 'vitest';
import { z } from 'zod';
import { expectedIn, expects } from '../../src/registry/schema/expects.ts';

test('what is expected comes back whole in both languages, whatever signs it holds', () => {
  const [es, en] = ['una ruta como a/b / c', 'a path such as a/b / c'];
  const read = z.string().regex(/^x/, expects(es, en)).safeParse('y');
  expect(expectedIn(read.error?.issues[0]?.message ?? '')).toEqual({ es, en });
});

test('a sentence that zod wrote is none of ours', () => {
  const read = z.string().safeParse(1);
  expect(expectedIn(read.error?.issues[0]?.message ?? '')).toBeUndefined();
  expect(expectedIn('This / that')).toBeUndefined();
});
