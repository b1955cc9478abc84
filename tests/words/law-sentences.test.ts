import { expect, test } from 'vitest';
import { sentencesText } from '../../src/words/law.ts';

test('what is told one thing after another is sentences, each ended once, with no sign between them', () => {
  expect(sentencesText(['Di primero dónde estás.', undefined, 'Las 24 horas', 'Gratis'])).toBe(
    'Di primero dónde estás. Las 24 horas. Gratis.',
  );
  expect(sentencesText([undefined])).toBe('');
});
