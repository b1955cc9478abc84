import type { Lang } from '../registry/schema/common.ts';
import type { SearchData } from '../search/entries.ts';
import type { StartFile } from '../search/index-files.ts';
import { stems } from '../text/stems.ts';

/** What is not answered, as it travels. Throws if a pattern needs what older browsers lack. */
export function packRefusals(
  { refusals }: SearchData,
  places: ReadonlyMap<string, number>,
  lang: Lang,
): StartFile['refusals'] {
  const packed: StartFile['refusals'] = [];
  for (const { re, notice, see, named } of refusals) {
    refuseLookBehind(re);
    const rows = see.flatMap((address) => places.get(address) ?? []);
    const last = packed.at(-1);
    if (last?.notice === notice && last.see.join() === rows.join()) last.patterns.push(re);
    else
      packed.push({
        patterns: [re],
        notice,
        see: rows,
        ...(named && { named: packNamed(named, places, lang) }),
      });
  }
  return packed;
}

/** How each name begins, as words are cut, and the entry that it stands for. */
const packNamed = (
  names: readonly (readonly [string, string])[],
  places: ReadonlyMap<string, number>,
  lang: Lang,
): [string, number][] =>
  names.flatMap(([name, address]): [string, number][] => {
    const row = places.get(address);
    const [stem] = stems(name, lang);
    return row === undefined || stem === undefined ? [] : [[stem, row]];
  });

function refuseLookBehind(re: string): void {
  if (re.includes('(?<')) throw new Error(`Un patrón de src/data/queries mira hacia atrás: ${re}`);
}
