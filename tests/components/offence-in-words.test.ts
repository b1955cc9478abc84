import { describe, expect, test } from 'vitest';
import { offenceInWords } from '../../src/components/offence-in-words.ts';

const both = (es: string) => ({ es, en: 'xxxx' });

describe('the elements of an offence on a sheet', () => {
  test('are the conduct first, each with its name, without technology or that once is enough', () => {
    const line = offenceInWords({
      technology: both('por cualquier medio'),
      purpose: both('para algo'),
      object: both('una cosa'),
      conduct: both('mover'),
      consent: both('sin permiso'),
      repetition: both('basta una vez'),
    });
    expect(line).toBe(
      'Qué se hace: mover; sobre qué o quién: una cosa; falta de permiso: sin permiso; para qué: para algo',
    );
  });
  test('are refused where there is no conduct', () => {
    expect(() => offenceInWords({ purpose: both('para algo') })).toThrow('No element "conduct"');
  });
});
