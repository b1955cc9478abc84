import type { SearchResult } from './entries.ts';
import type { Lang } from '../registry/schema/common.ts';
import type { NamedLaw } from './law-words.ts';
import type { NormsFile, ProvisionsFile, ReadIndexFile } from './index-files.ts';
import { fill } from '../i18n/fill.ts';
import { searchBoxWords } from '../i18n/search-box.ts';

/** A norm or provision that we hold. */
export interface HeldLaw {
  name: string;
  url: string;
}

/** What a query names of the law. */
export interface LawAnswer {
  /** Provisions and norms that we hold, first the one named. */
  held: HeldLaw[];
  /** What it names and we do not hold: that is said, with the nearest we do hold, as such. */
  missing: { name: string; near: HeldLaw[] }[];
}

/** Looks up what a query names among what we hold; loads the names of the norms it names and no others. */
export async function lookUp(
  named: readonly NamedLaw[],
  lang: Lang,
  read: ReadIndexFile,
): Promise<LawAnswer> {
  const answer: LawAnswer = { held: [], missing: [] };
  if (named.length === 0) return answer;
  const norms = await read<NormsFile>('norms');
  const places = Object.keys(norms);
  for (const { instrument, eId } of named) {
    const norm = Object.prototype.hasOwnProperty.call(norms, instrument)
      ? norms[instrument]
      : undefined;
    const [name = '', url = '', all = ''] = norm ?? [];
    const eIds = all === '' ? [] : all.split(' ');
    const at = eId === undefined ? -1 : eIds.indexOf(eId);
    if (eId !== undefined && norm) {
      const wanted = at >= 0 ? [at] : nearest(eId, eIds);
      const file =
        wanted.length > 0 ? await read<ProvisionsFile>(`l${places.indexOf(instrument)}`) : [];
      const found = wanted.flatMap((each): HeldLaw[] => {
        const row = file[each];
        return row ? [{ name: row[0], url: row[1] }] : [];
      });
      if (at >= 0) add(found);
      // The norm is held, though this article of it is not: its page says which are.
      else
        answer.missing.push({
          name: nameOf(instrument, eId, name, lang),
          near: [...found, { name, url }],
        });
    } else if (norm) add([{ name, url }]);
    else answer.missing.push({ name: nameOf(instrument, eId, '', lang), near: [] });
  }
  return answer;

  function add(found: readonly HeldLaw[]): void {
    for (const each of found)
      if (answer.held.every(({ url }) => url !== each.url)) answer.held.push(each);
  }
}

/** Places of the articles whose numbers are nearest to one that is not held. */
function nearest(eId: string, eIds: readonly string[]): number[] {
  const number = Number(/\d+/.exec(eId)?.[0]);
  return eIds
    .map((each, at) => ({ each, at, gap: Math.abs(Number(/^art_(\d+)/.exec(each)?.[1]) - number) }))
    .filter(({ gap }) => !Number.isNaN(gap))
    .sort((a, b) => a.gap - b.gap || (a.each < b.each ? -1 : 1))
    .slice(0, 2)
    .map(({ at }) => at);
}

function nameOf(instrument: string, eId: string | undefined, held: string, lang: Lang): string {
  const t = searchBoxWords[lang].law;
  const norm = held || instrument.replace(/^ley-/, `${t.law} `).replace(/^dleg-/, 'DL ');
  if (eId === undefined) return norm;
  const number = eId.replace(/^art_/, '');
  return fill(t.article, { number, norm });
}

/** A norm or provision as a result. */
export function lawResult({ name, url }: HeldLaw, why: string, weak: boolean): SearchResult {
  return { title: name, url, kind: 'law', why, weak };
}
