// What the registry knows of danger, in the form in which the page of the search reads it.
import type { Lang } from '../registry/schema/common.ts';
import type { QueryData } from '../registry/schema/query.ts';
import { soundOf } from './danger-phrases.ts';
import type { DangerFile } from './index-files.ts';

/** Forms of a word by group, in each language. */
export type DangerGroups = Record<Lang, Record<string, string>>;

/** What tells of danger in a language, and the pages it leads to, by their address without language. */
export type DangerData = DangerFile<string>;

/** The groups of words of every query. */
export function dangerGroups(queries: Iterable<QueryData>): DangerGroups {
  const groups: DangerGroups = { es: {}, en: {} };
  for (const query of queries) {
    if (query.kind !== 'words') continue;
    Object.assign(groups.es, query.groups.es);
    Object.assign(groups.en, query.groups.en);
  }
  return groups;
}

/** What is said where no query says anything; its own each time, to be added to. */
export const nothingSaid = (): DangerData => ({
  groups: {},
  kinds: [],
  child: [],
  partner: [],
  other: [],
  oneself: [],
  about: [],
  alike: [],
});

/** What the queries say of danger in a language, as it sounds. Throws if a phrase names a group there is none of. */
export function dangerData(queries: Iterable<QueryData>, lang: Lang): DangerData {
  return dataOf(queries, lang, 'danger');
}

/** The same of who did what to whom (`kind: told`): apart, because it is asked for more often and is small. */
export function toldData(queries: Iterable<QueryData>, lang: Lang): DangerData {
  return dataOf(queries, lang, 'told');
}

/** The same of what turns on whether whoever searches did it (`deed: true`). */
export function deedData(queries: Iterable<QueryData>, lang: Lang): DangerData {
  return dataOf(queries, lang, 'deed');
}

/** The same of teams, of whoever works with people and of other countries (`beside: true`). */
export function besideData(queries: Iterable<QueryData>, lang: Lang): DangerData {
  return dataOf(queries, lang, 'beside');
}

/** In which file a query of what is told travels. */
const fileOfTold = ({ deed, beside }: { deed?: true | undefined; beside?: true | undefined }) =>
  deed ? 'deed' : beside ? 'beside' : 'told';

function dataOf(
  queries: Iterable<QueryData>,
  lang: Lang,
  kind: 'danger' | 'told' | 'deed' | 'beside',
): DangerData {
  const all = [...queries].sort((a, b) => (a.id < b.id ? -1 : 1));
  const groups = dangerGroups(all)[lang];
  const heard = (phrases: Record<Lang, string[]>) =>
    phrases[lang].map((phrase) => ordered(soundOf(phrase, lang, groups)));
  const data = nothingSaid();
  for (const query of all) {
    if (query.kind === 'danger' && kind === 'danger') {
      const { risks, see, ofOther, policeFirst, says, apart, names } = query;
      data.kinds.push({
        risks,
        see,
        ...(ofOther && { ofOther }),
        ...(policeFirst && { policeFirst }),
        says: heard(says),
        ...(apart && { apart: heard(apart) }),
        ...(names && { names: heard(names) }),
      });
    } else if (query.kind === 'told' && kind === fileOfTold(query)) {
      const { risks = [], see, second, at, lineFirst, says, apart } = query;
      data.kinds.push({
        risks,
        see,
        ...(second && { second }),
        ...(at && { at: at[lang] }),
        ...(lineFirst && { lineFirst }),
        says: heard(says),
        ...(apart && { apart: heard(apart) }),
      });
    } else if (query.kind === 'who') data[query.who].push(...heard(query.says));
    else if (kind === 'danger' && (query.kind === 'alike' || query.kind === 'about'))
      data[query.kind].push(...heard(query.says));
  }
  // Who else is there only adds numbers: where no kind brings any, it is not asked.
  if (data.kinds.every(({ risks }) => risks.length === 0))
    Object.assign(data, { child: [], partner: [] });
  if (data.kinds.every(({ ofOther }) => ofOther === undefined))
    Object.assign(data, { other: [], oneself: [] });
  // Only the groups that a phrase names.
  const named = JSON.stringify(data);
  for (const [name, forms] of Object.entries(groups))
    if (named.includes(`<${name}>`)) data.groups[name] = soundOf(forms, lang, groups);
  return data;
}

/** A phrase with the words of each set in one order, the longer first of two that begin alike: so it packs better. */
const ordered = (phrase: string): string =>
  phrase.replace(/[^ ]*\/[^ ]*/g, (token) => {
    const words = token.replace(/\?/g, '').split('/');
    return words.sort().reverse().join('/') + (token.includes('?') ? '?' : '');
  });
