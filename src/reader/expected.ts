import { deadlinesCited, formsCited } from '../registry/forms.ts';
import { type ProvisionVersion, versionAt } from '../registry/registry.ts';
import type { Localized } from '../registry/schema/common.ts';
import type { NamedProvision } from './named.ts';
import { type Value, valuesIn } from './values.ts';

/** What the registry holds of what a text names, by kind: the keys of `Value`. */
export type Expected = Record<Value['kind'], string[]>;

/** The values of a provision, or of the part named, on a day (`YYYY-MM-DD`). */
export function expectedOf({ provision, eId }: NamedProvision, day: string): Expected {
  const found = versionAt(provision, day);
  const expected: Expected = { prison: [], fine: [], time: [] };
  if (found.state !== 'in-force') return expected;
  const { text } = found.version;
  for (const { penalty } of formsCited({ eId }, text)) {
    const { imprisonment, dayFines } = penalty;
    if (imprisonment && !imprisonment.life)
      expected.prison.push(`prison ${imprisonment.minYears ?? ''}-${imprisonment.maxYears ?? ''}`);
    if (dayFines) expected.fine.push(`fine ${dayFines.min ?? ''}-${dayFines.max ?? ''}`);
  }
  for (const { value, unit } of deadlinesCited({ eId }, text))
    if (unit !== 'years') expected.time.push(`time ${value} ${unit}`);
  // A length of time that the provision sets and that is no deadline stands in its summary alone.
  if (expected.time.length > 0)
    for (const each of saidIn(text.summary)) if (each.kind === 'time') expected.time.push(each.key);
  return expected;
}

/** Words of the registry that say a figure of their own: where a text repeats them, it is theirs. */
export function wordsWithFigures(versions: readonly ProvisionVersion[]): string[] {
  return versions.flatMap(({ text }) => {
    if (!text) return [];
    const all = [
      text.change,
      text.penalty?.note,
      ...(text.aggravated ?? []).flatMap(({ label, when, penalty }) => [label, when, penalty.note]),
      ...(text.deadlines ?? []).flatMap(({ what, from }) => [what, from]),
    ];
    return all.flatMap((each) => (each && saidIn(each).length > 0 ? [each.es, each.en] : []));
  });
}

/** The figures of words of the registry, which are read once: many pages say the same. */
function saidIn(words: Localized): Value[] {
  const known = said.get(words) ?? [...valuesIn(words.es), ...valuesIn(words.en)];
  said.set(words, known);
  return known;
}

const said = new WeakMap<Localized, Value[]>();
