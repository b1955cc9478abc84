import type { Lang } from '../registry/schema/common.ts';
import type { SearchResult } from './entries.ts';
import {
  type PagesFile,
  type ReadIndexFile,
  added,
  fileOf,
  pagesInFile,
  type StartFile,
  type WordsFile,
} from './index-files.ts';
import { worthOf } from './rank.ts';
import { stems, senseWords } from '../text/stems.ts';
import { plain } from '../text/accents.ts';
import { fill } from '../i18n/fill.ts';
import { searchBoxWords } from '../i18n/search-box.ts';

/** How many words are looked for in the text, the longest, and how many pages are given: each may cost a file. */
const most = { words: 4, pages: 6 };
/** The same for a query that has cost the recogniser. */
const least = { words: 2, pages: 3 };
/** What a word weighs in a title, said often, and said once or twice. */
const weights = [3, 1.5, 1];

/**
 * The pages whose text holds the words of a query, most of them first. What holds few of them is weak.
 * @param isDear whether the query has cost much already: then less is looked for
 */
export async function pagesSaying(
  query: string,
  lang: Lang,
  { text, pages }: StartFile,
  read: ReadIndexFile,
  isDear: boolean,
): Promise<SearchResult[]> {
  if (text.length === 0) return [];
  const limits = isDear ? least : most;
  const asked = [...new Map(senseWords(query, lang).map((word) => [stems(word, lang)[0], word]))]
    .filter((pair): pair is [string, string] => pair[0] !== undefined)
    .sort(([a], [b]) => b.length - a.length)
    .slice(0, limits.words);
  // As the reader wrote them, with their accents.
  const typed = new Map(
    (query.match(/[\p{L}\p{M}\d]+/gu) ?? []).map((word) => [plain(word), word]),
  );
  const scores = new Map<number, { score: number; met: string[] }>();
  await Promise.all(
    asked.map(async ([stem, word]) => {
      const file = await read<WordsFile>(`t${fileOf(text, stem)}`);
      const own = Object.prototype.hasOwnProperty.call(file, stem) ? file[stem] : undefined;
      const found = (own ?? '').split(';').map(added);
      const count = found.reduce((sum, each) => sum + each.length, 0);
      found.forEach((each, how) => {
        for (const page of each) {
          const so = scores.get(page) ?? { score: 0, met: [] };
          so.score += worthOf(count, pages) * (weights[how] ?? 1);
          so.met.push(word);
          scores.set(page, so);
        }
      });
    }),
  );
  const best = [...scores]
    .sort(([a, one], [b, two]) => two.met.length - one.met.length || two.score - one.score || a - b)
    .slice(0, limits.pages);
  return Promise.all(
    best.map(async ([page, { met }]): Promise<SearchResult> => {
      const file = await read<PagesFile>(`p${Math.floor(page / pagesInFile)}`);
      const [url = '', title = '', kind = 'page'] = file[page % pagesInFile] ?? [];
      const said = asked.flatMap(([, word]) =>
        met.includes(word) ? [typed.get(word) ?? word] : [],
      );
      const why = fill(searchBoxWords[lang].text.says, { words: said.join(', ') });
      // What is there to practise with tells what happens to people, and is not for whoever it happens to.
      const isWhole = met.length === asked.length && kind !== 'training';
      return { title, url, kind, why, weak: !isWhole };
    }),
  );
}
