import type { PlainSheet } from '../xlsx/write.ts';
import { type Question, ruleOf } from './questions.ts';
import type { FormName } from './xform.ts';

const columnsOf = (...titles: string[]): PlainSheet['columns'] =>
  titles.map((title) => ({ title, width: 24 }));

/** The same form as a workbook that KoboToolbox and ODK turn into it (XLSForm); its headings are of that standard. */
export function xlsform(
  questions: readonly Question[],
  { id, title, version }: FormName,
): PlainSheet[] {
  const kinds = { typed: 'text', one: 'select_one', several: 'select_multiple' };
  return [
    {
      name: 'survey',
      columns: columnsOf('type', 'name', 'label', 'required', 'constraint', 'constraint_message'),
      rows: questions.map((question) => [
        question.kind === 'typed' ? kinds.typed : `${kinds[question.kind]} ${question.name}`,
        question.name,
        question.label,
        question.kind === 'several' ? 'no' : 'yes',
        ruleOf(question, (other) => `\${${other}}`),
        question.wrong ?? '',
      ]),
    },
    {
      name: 'choices',
      columns: columnsOf('list_name', 'name', 'label'),
      rows: questions.flatMap(({ name, values }) =>
        values.map(({ value, label }) => [name, value, label]),
      ),
    },
    {
      name: 'settings',
      columns: columnsOf('form_title', 'form_id', 'version'),
      rows: [[title, id, version]],
    },
  ];
}
