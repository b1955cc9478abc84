import { describe, expect, test } from 'vitest';
import { offenceInWords } from '../../src/components/offence-in-words.ts';

const both = (es: string) => ({ es, en: 'xxxx' });

describe('the elements of an offence on a sheet', () => {
  test('are a sentence that begins with the conduct, without technology or that once is enough', () => {
    const line = offenceInWords({
      technology: both('por cualquier medio'),
      purpose: both('mover algo más'),
      result: both('algún daño'),
      object: both('una cosa'),
      conduct: both('mover'),
      consent: both('sin permiso'),
      repetition: both('basta una vez'),
    });
    expect(line).toBe(
      'Mover; respecto de una cosa; sin permiso; para mover algo más; con este resultado: algún daño',
    );
  });
  test('take no word before one that already joins it', () => {
    const line = offenceInWords({
      conduct: both('mover'),
      object: both('en un lugar'),
      purpose: both('para algo'),
    });
    expect(line).toBe('Mover; en un lugar; para algo');
  });
  test('are refused where there is no conduct', () => {
    expect(() => offenceInWords({ purpose: both('para algo') })).toThrow('No element "conduct"');
  });
});
