import { describe, expect, test } from 'vitest';
import { difference, textSum } from '../../src/documents/text-difference.ts';
import { page } from '../support/text-page.ts';

describe('the changes of each text', () => {
  test('count the words that are read: no id of what is drawn, and no key of the head that says where a page stands', () => {
    const box = (attributes: string) => page('1', `<Danger ${attributes}>\n\nUno.\n\n</Danger>`);
    expect(difference(box('numbers="a-1 b-2"'), box('risks="hurt another" who="anyone"'))).toEqual({
      changed: [''],
    });
    const bare = page('1', 'Uno.');
    expect(difference(bare, bare.replace('title: A', 'title: A\nfolded: [uno dos]'))).toEqual({
      head: true,
    });
    expect(difference(bare, bare.replace('title: A', 'title: B c'))).toEqual({
      head: true,
      words: [2, 1],
    });
    const note = (title: string) => page('1', `<Note title="${title}">`);
    expect(difference(note('Ejemplo'), note('Un caso')).words).toEqual([2, 1]);
  });

  test('the sum of a text is that of what is read of it', () => {
    const bare = page('2026.11.1', 'Uno.');
    expect(textSum(page('2026.11.9', 'Uno.', '2027-01-01'))).toBe(textSum(bare));
    expect(textSum(bare.replace('title: A', 'title: B'))).not.toBe(textSum(bare));
    expect(textSum(bare.replace('Uno', 'Dos'))).not.toBe(textSum(bare));
    expect(textSum(bare.replace('\n\nUno', "\n\nimport { A } from '~/components';\n\nUno"))).toBe(
      textSum(bare),
    );
  });
});
