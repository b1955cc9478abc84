import { penaltyForms } from '../registry/forms.ts';
import type { Lang } from '../registry/schema/common.ts';
import type { Deadline, ProvisionVersionData } from '../registry/schema/provision.ts';
import { durationText, penaltyText } from '../words/law.ts';
import { type ArchivedProvision, type ArchivedVersion, sharedVersions } from './law-archive.ts';

/** A penalty or a time limit that a release tells otherwise; `was` is missing where it was not told, `is` where it is told no more. */
export interface ValueDifference {
  kind: 'penalty' | 'deadline';
  /** What it is of: the label of a form, what a time limit is for; none of the base penalty. */
  of?: string;
  was?: string;
  is?: string;
}

/**
 * The penalties and time limits of a provision whose figures a later release tells otherwise, in each of the texts
 * that both tell, in words of a language; of one that differs in several texts, the newest. What only changed its name
 * is none.
 */
export function valueDifferences(
  was: ArchivedProvision,
  is: ArchivedProvision,
  lang: Lang,
): ValueDifference[] {
  const found = new Map<string, ValueDifference>();
  for (const [old, version] of sharedVersions(was, is).toReversed()) {
    for (const each of [
      ...differing('penalty', penalties(old, lang), penalties(version, lang)),
      ...differing('deadline', deadlines(old, lang), deadlines(version, lang)),
    ])
      if (!found.has(nameOf(each))) found.set(nameOf(each), each);
  }
  return [...found.values()];
}

const nameOf = ({ kind, of = '' }: ValueDifference): string => `${kind} ${of}`;

/** A value by the name that Spanish gives it, which both releases share or not. */
interface Named {
  key: string;
  of?: string;
  text: string;
}

const penalties = (version: ArchivedVersion, lang: Lang): Named[] =>
  penaltyForms(version as unknown as ProvisionVersionData).map(({ label, penalty }) => ({
    key: label?.es ?? '',
    ...(label && { of: label[lang] }),
    text: penaltyText(penalty, lang),
  }));

const deadlines = (version: ArchivedVersion, lang: Lang): Named[] =>
  ((version['deadlines'] ?? []) as Deadline[]).map((each) => ({
    key: each.what.es,
    of: each.what[lang],
    text: durationText(each, lang),
  }));

function differing(
  kind: ValueDifference['kind'],
  old: readonly Named[],
  current: readonly Named[],
): ValueDifference[] {
  const gone = old.filter(({ key }) => !current.some((each) => each.key === key));
  const fresh = current.filter(({ key }) => !old.some((each) => each.key === key));
  const isRenamed = ({ text }: Named, others: readonly Named[]) =>
    others.some((each) => each.text === text);
  const named = ({ of }: Named) => ({ kind, ...(of !== undefined && { of }) });
  return [
    ...current.flatMap((each) => {
      const before = old.find(({ key }) => key === each.key);
      return before && before.text !== each.text
        ? [{ ...named(each), was: before.text, is: each.text }]
        : [];
    }),
    ...gone
      .filter((each) => !isRenamed(each, fresh))
      .map((each) => ({ ...named(each), was: each.text })),
    ...fresh
      .filter((each) => !isRenamed(each, gone))
      .map((each) => ({ ...named(each), is: each.text })),
  ];
}
