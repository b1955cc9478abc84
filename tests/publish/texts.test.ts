import { expect, test } from 'vitest';
import { siteTextLog, textBegun, textDays } from '../../src/publish/texts.ts';

test('the text of a page began on the oldest of its days, and of no page there is none', () => {
  const slugs = Object.keys(siteTextLog().es);
  expect(slugs.length).toBeGreaterThan(0);
  for (const slug of slugs) {
    const days = textDays(slug, 'es').map(({ day }) => day);
    expect(textBegun(slug, 'es'), slug).toBe(days.toSorted()[0]);
  }
  expect(textBegun('no/hay', 'es')).toBeUndefined();
});
