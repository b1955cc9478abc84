import { describe, expect, test } from 'vitest';
import { searchData } from '../../src/publish/search-data.ts';
import { readModel, readQuestions } from '../../src/search-learn/questions.ts';
import { plain } from '../../src/text/accents.ts';

describe.each(['es', 'en'] as const)('the questions that are learned, in %s', (lang) => {
  const { questions, sign } = readQuestions(lang);
  const { entries, root } = searchData(lang);

  test('each names pages that the search knows', () => {
    const known = new Set(entries.map(({ u }) => u.slice(root.length)));
    const lost = questions.flatMap(({ q, to }) =>
      to.filter((page) => !known.has(page)).map((page) => `${page}: «${q}»`),
    );
    expect(lost).toEqual([]);
  });

  test('none stands twice', () => {
    const said = questions.map(({ q }) => plain(q));
    expect(said.filter((each, at) => said.indexOf(each) !== at)).toEqual([]);
  });

  test('what was learned is of these: otherwise run «npm run learn» and keep what changed', () => {
    expect(readModel(lang)?.sign).toBe(sign);
  });

  test('nearly every page has been learned of', () => {
    const without = entries.filter(({ v }) => v === undefined).length;
    expect(without / entries.length).toBeLessThan(0.05);
  });
});
