import { expect, test } from 'vitest';
import { strip } from '../../src/html/page.ts';
import { hastText, parseHtml } from '../../src/html/tree.ts';

test('what holds for every document of a book is left out of its chapters, and stays on its own page and sheet', () => {
  const textFor = (medium: 'paper' | 'volume' | 'book' | 'word'): string => {
    const tree = parseHtml('<main><p>propio</p><div class="una-vez">reglas</div></main>');
    strip(tree, medium);
    return hastText(tree).trim();
  };
  for (const medium of ['volume', 'book'] as const) expect(textFor(medium)).toBe('propio');
  for (const medium of ['paper', 'word'] as const) expect(textFor(medium)).toContain('reglas');
});
