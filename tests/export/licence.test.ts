import { expect, test } from 'vitest';
import { licenceOf } from '../../src/export/licence.ts';

test.each(['es', 'en'] as const)(
  'in %s, the licence of a ZIP ends with that of the code, and stops where there is none',
  (lang) => {
    const whole = 'In data/: CC BY.\n\nThe MIT License (MIT)\n\nPermission is granted.';
    const told = licenceOf(whole, lang, 'kit');
    expect(told).toMatch(/The MIT License \(MIT\)\n\nPermission is granted\.$/);
    expect(told).not.toContain('In data/');
    expect(() => licenceOf('In data/: CC BY.', lang, 'kit')).toThrow(
      /LICENSE has no “The MIT License”/,
    );
  },
);
