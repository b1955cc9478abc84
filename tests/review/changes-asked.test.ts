import { expect, test } from 'vitest';
import { readAnswers } from '../../src/review/answers.ts';
import type { ReviewItem } from '../../src/review/item.ts';
import { askedText, takeAnswers } from '../../src/review/take.ts';
import { options, made, provision, page } from '../support/review.ts';
import { answered, who, tick } from '../support/answered.ts';

test('what is asked to be changed is a list, with the words as text', async () => {
  const docx = answered(await made([provision, page]), {
    ...who,
    ...tick(provision, 'no', 'Está <b>mal</b> & 🌻 نص'),
    ...tick(page, 'change', 'Otra palabra'),
  });
  const { asked, files, written } = takeAnswers(readAnswers(docx), options);
  expect([files.size, written]).toEqual([0, 0]);
  expect(asked.map(({ file, answer, note }) => [file, answer, note])).toEqual([
    [provision.target.file, 'no', 'Está <b>mal</b> & 🌻 نص'],
    [page.target.file, 'change', 'Otra palabra'],
  ]);
  expect(askedText('legal', asked)).toContain('> Está \\<b\\>mal\\</b\\> \\& 🌻 نص');
});

test('a second list is added to the first, and what is there is not added again', async () => {
  const answer = async (item: ReviewItem, note: string) =>
    takeAnswers(
      readAnswers(answered(await made([item]), { ...who, ...tick(item, 'no', note) })),
      options,
    ).asked;
  const [first, second] = [await answer(provision, 'Primera'), await answer(page, 'Segunda')];
  const list = askedText('legal', first);
  const both = askedText('legal', second, list);
  expect(both.startsWith(list.trimEnd())).toBe(true);
  expect(both.match(/^## /gm)).toHaveLength(2);
  expect(both).toContain('> Segunda');
  expect(askedText('legal', [...first, ...second], both)).toBe(both);
});

test('what somebody wrote is only read: no image, no heading, nothing that cannot be seen', async () => {
  const note = '![x](http://example.org/a.png)\n# título\nal\u202Edía [a](b) *c* `d`';
  const docx = answered(await made([page]), { ...who, ...tick(page, 'no', note) });
  const [, said = ''] = askedText('legal', takeAnswers(readAnswers(docx), options).asked).split(
    /\n\n(?=> )/,
  );
  expect(said.trim().split('\n')).toEqual([
    '> \\!\\[x\\](http://example.org/a.png)',
    '> \\# título',
    '> al\\<U+202E\\>día \\[a\\](b) \\*c\\* \\`d\\`',
  ]);
});
