import { describe, expect, test } from 'vitest';
import { offenceInWords } from '../../src/papers/offence-in-words.ts';

const both = (es: string) => ({ es, en: 'xxxx' });

describe('the elements of an offence on a sheet', () => {
  test('are the conduct with its object, and the rest after semicolons, without technology', () => {
    const line = offenceInWords({
      technology: both('por cualquier medio'),
      purpose: both('para algo'),
      object: both('una cosa'),
      conduct: both('mover'),
      consent: both('sin permiso'),
    });
    expect(line).toBe('mover una cosa; sin permiso; para algo');
  });
  test('are refused where there is no conduct', () => {
    expect(() => offenceInWords({ purpose: both('para algo') })).toThrow('No element "conduct"');
  });
});
