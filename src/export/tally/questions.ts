import { tallyWords } from '../../i18n/tally.ts';
import { tallyPageWords } from '../../i18n/tally-page.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { columns } from '../../tally/read.ts';
import type { Choices } from '../../tally/tables.ts';

/** What a sheet of visits asks, for those who fill it in with a form. */
export interface Question {
  /** The column of the sheet. */
  name: string;
  label: string;
  /** What it takes: what is typed in a closed form, one value of a list, or several. */
  kind: 'typed' | 'one' | 'several';
  /** The only form that is taken, where it is typed. */
  pattern?: string;
  /** What is said where it has another form. */
  wrong?: string;
  /** Values of the list, as they are written in the sheet. */
  values: { value: string; label: string }[];
  /** What cannot be in the same visit: each is refused where all of it is chosen. */
  clashes?: Chosen[][];
}

/** A value that is chosen in a question. */
interface Chosen {
  name: string;
  value: string;
}

/**
 * What holds of a question as the forms of ODK write it: the form of what is typed, or that no values that cannot be
 * together are; empty if all is taken.
 * @param place where the answer to another question is, by its name
 */
export function ruleOf(
  { name, pattern, clashes = [] }: Question,
  place: (name: string) => string,
): string {
  if (pattern !== undefined) return `regex(., '${pattern}')`;
  const chosen = (each: Chosen) =>
    each.name === name ? `selected(., '${each.value}')` : `${place(each.name)} = '${each.value}'`;
  return clashes.map((all) => `not(${all.map(chosen).join(' and ')})`).join(' and ');
}

/** The pairs of an answer and a code, or of two codes, that the code book says cannot both be. */
function clashesOf({ answer, code }: Choices, lang: Lang): Chosen[][] {
  const t = tallyWords[lang].columns;
  const isCode = new Set(code.map(({ id }) => id));
  const chosen = (value: string): Chosen => ({
    name: isCode.has(value) ? t.codes : t.answer,
    value,
  });
  const pairs = [...answer, ...code].flatMap(({ id, excludes = [], excludesIfAsked = [] }) => [
    ...excludes.map((other) => [chosen(id), chosen(other)]),
    ...excludesIfAsked.map((each) => [
      ...[chosen(id), chosen(each.code)],
      { name: t.asked, value: each.asked },
    ]),
  ]);
  const keyOf = (all: readonly Chosen[]) =>
    all
      .map(({ value }) => value)
      .sort()
      .join();
  return [...new Map(pairs.map((all) => [keyOf(all), all])).values()];
}

/** The questions of a sheet of visits, in the order of its columns. */
export function tallyQuestions(choices: Choices, lang: Lang): Question[] {
  const t = tallyWords[lang];
  const patterns = {
    team: { pattern: `^([A-Z]|${t.values.rehearsal})$`, wrong: t.problems.todoTeam },
    quarter: {
      pattern: lang === 'es' ? '^20[0-9][0-9]-T[1-4]$' : '^20[0-9][0-9]-Q[1-4]$',
      wrong: t.problems.todoQuarter,
    },
  };
  return columns.map((column): Question => {
    const own = { name: t.columns[column], label: tallyPageWords[lang].columns[column] };
    if (column === 'team' || column === 'quarter')
      return { ...own, kind: 'typed', ...patterns[column], values: [] };
    if (column === 'first') {
      const values = [t.values.yes, t.values.no].map((value) => ({ value, label: value }));
      return { ...own, kind: 'one', values };
    }
    const values = choices[column === 'codes' ? 'code' : column].map(({ id, name }) => ({
      value: id,
      label: name[lang],
    }));
    return column === 'codes'
      ? {
          ...{ ...own, kind: 'several', values, clashes: clashesOf(choices, lang) },
          wrong: t.problems.clashes,
        }
      : { ...own, kind: 'one', values };
  });
}
