import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { recordPath } from '../../src/addresses/paths.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { papersWords } from '../../src/i18n/papers.ts';
import { piecesOf } from '../../src/papers/text.ts';
import type { Lang } from '../../src/registry/schema/common.ts';
import { builtPages } from '../support/site.ts';

const { registry } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
const html = new Map(builtPages().map((page) => [page.path, page.html]));
/** The words of a page, without tags and with one space between them. */
const wordsAt = (path: string): string =>
  (html.get(path) ?? '').replace(/<[^>]+>/g, '').replace(/\s+/gu, ' ');

/** What has to be known before signing a paper, in words: what the law links and what the registry gives are left out. */
const warningsOf = (id: string, lang: Lang): string[] => {
  const paper = registry.papers.get(id)?.data;
  return [...(paper?.parts ?? []), ...(paper?.reserved ?? [])].flatMap(({ warning }) =>
    piecesOf(warning?.[lang] ?? '').flatMap((piece) => {
      const text = piece.kind === 'words' ? piece.text.replace(/\s+/gu, ' ').trim() : '';
      return text.length > 12 && !text.includes('{') ? [text] : [];
    }),
  );
};

test.each(['es', 'en'] as const)(
  'what must be known before signing stands on the page of a paper and in each set that holds it (%s)',
  (lang) => {
    let looked = 0;
    const look = (path: string, papers: readonly string[]) => {
      const words = wordsAt(path);
      const wanted = papers.flatMap((id) => warningsOf(id, lang));
      looked += wanted.length;
      expect([path, wanted.filter((each) => !words.includes(each))]).toEqual([path, []]);
    };
    for (const id of registry.papers.keys()) look(recordPath('papeles', id, lang), [id]);
    for (const [id, { data }] of registry.filings)
      look(
        recordPath('papeles/presentar-hoy', id, lang),
        data.papers.map(({ paper }) => paper),
      );
    expect(looked).toBeGreaterThan(40);
  },
);

test.each(['es', 'en'] as const)(
  'what whoever signs is told of the copies is not printed on what they hand in (%s)',
  (lang) => {
    const told = papersWords[lang].paper.annexes.slice(0, 24);
    let found = 0;
    for (const path of [
      ...[...registry.papers.keys()].map((id) => recordPath('papeles', id, lang)),
      ...[...registry.filings.keys()].map((id) => recordPath('papeles/presentar-hoy', id, lang)),
    ]) {
      const [, ...after] = (html.get(path) ?? '').split(/<p(?=[\s>])/);
      const holding = after.filter((each) => each.includes(told));
      found += holding.length;
      expect([path, holding.filter((each) => !/^[^>]*solo-pantalla/.test(each))]).toEqual([
        path,
        [],
      ]);
    }
    expect(found).toBeGreaterThan(20);
  },
);
