import { sentenceLabel } from '../citations/label.ts';
import { repealedText } from '../citations/note.ts';
import { refPath } from '../addresses/paths.ts';
import { registry } from '../facts/site-facts.ts';
import { allProvisions, type Provision } from '../registry/registry.ts';
import type { Lang } from '../registry/schema/common.ts';
import { BASE_PATH } from '../site.ts';

/** A change of the law: one version of one provision. */
export interface LawChange {
  /** Stable identity: `cp@2024-08-09~art_154-B`. */
  id: string;
  /** Entry into force, `YYYY-MM-DD`. */
  date: string;
  title: string;
  text: string;
  href: string;
}

/** First year of the list: before it the registry holds single texts, not a history. */
const firstYear = '2014';

/** Changes of the law that the registry holds, of every provision or of those given, newest first. */
export function lawChanges(
  lang: Lang,
  provisions: readonly Provision[] = allProvisions(registry),
): LawChange[] {
  return provisions
    .filter(({ data }) => data.kind !== 'amending')
    .flatMap((provision) =>
      provision.versions
        .filter(
          ({ from, text }) => from >= firstYear && (text === null || text.change !== undefined),
        )
        .map((version) => {
          const { from, text } = version;
          const ref = { instrument: provision.instrument.id, eId: provision.id };
          return {
            id: `${ref.instrument}@${from}~${ref.eId}`,
            date: from,
            title: sentenceLabel(ref, registry, lang),
            text: text?.change?.[lang] ?? repealedText(version, lang),
            href: refPath(ref, lang, BASE_PATH),
          };
        }),
    )
    .sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1));
}

/** The same, by year, newest first. */
export function changesByYear(lang: Lang): Map<string, LawChange[]> {
  return Map.groupBy(lawChanges(lang), ({ date }) => date.slice(0, 4));
}
