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
}

/** The questions of a sheet of visits, in the order of its columns. */
export function tallyQuestions(choices: Choices, lang: Lang): Question[] {
  const t = tallyWords[lang];
  const patterns = {
    team: { pattern: '^[A-Z]$', wrong: t.problems.todoTeam },
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
    return { ...own, kind: column === 'codes' ? 'several' : 'one', values };
  });
}
