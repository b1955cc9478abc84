// What is not answered: a query that asks how to harm, or for what is not here.
import type { Lang } from '../registry/schema/common.ts';
import { plain } from '../text/accents.ts';
import { stems } from '../text/stems.ts';
import { byEar } from './danger-phrases.ts';
import type { StartFile } from './index-files.ts';

/** Something that is not answered, its patterns to be looked for. */
interface Refusal {
  notice: string;
  see: number[];
  named: readonly (readonly [stem: string, row: number])[];
  patterns: RegExp[];
  /** The same as they sound: «rebisar» is refused as «revisar» is. */
  heard: RegExp[];
}

/** Tells whether a query is not answered, what is said then, and which entries help instead. */
export class Refusals {
  private readonly all: readonly Refusal[];
  private readonly lang: Lang;

  constructor(refusals: StartFile['refusals'], lang: Lang) {
    this.lang = lang;
    // Once, and not at each letter typed: a pattern costs more to read than to try.
    const compiled = (pattern: string) => new RegExp(pattern, 'iu');
    this.all = refusals.map(({ patterns, named = [], ...rest }) => ({
      ...rest,
      named,
      patterns: patterns.map(compiled),
      heard: lang === 'es' ? patterns.map((pattern) => compiled(byEar(pattern))) : [],
    }));
  }

  /** What is said to a query that is not answered, and the entries that help instead; nothing if it is. */
  of(query: string): { notice: string; see: readonly number[] } | undefined {
    const asked = plain(query);
    const sounding = byEar(asked);
    const found = this.all.find(
      ({ patterns, heard }) =>
        patterns.some((each) => each.test(asked)) || heard.some((each) => each.test(sounding)),
    );
    if (!found) return undefined;
    const words = stems(query, this.lang);
    const own = found.named.filter(([stem]) => words.some((word) => word.startsWith(stem)));
    return { notice: found.notice, see: [...own.map(([, row]) => row), ...found.see] };
  }
}
