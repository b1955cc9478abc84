import { allRecords, type Registry } from '../../registry/registry.ts';
import { defineRule, type TreeContext } from '../rule.ts';
import { doubtsIn, type Figure, type ValueKind } from '../values/compare.ts';
import { deadlineValues } from '../values/deadline-values.ts';
import { penaltyValues } from '../values/penalty-values.ts';
import { recordTexts } from '../values/record-texts.ts';
import { deadlineWords, penaltyDoubt, saidOf, type ValueWords } from '../values/report-doubt.ts';

/** A penalty or a deadline in the words of a record that is not that of what they mean. */
export default defineRule({
  id: 'record-values',
  severity: 'error',
  checkTree(context) {
    compare(context, penaltyValues, penaltyDoubt);
    compare(context, deadlineValues, deadlineWords);
  },
});

function compare<Mention extends Figure>(
  { registry, asOf, report }: TreeContext,
  kind: ValueKind<Mention>,
  words: ValueWords,
): void {
  for (const record of recordsOf(registry))
    for (const { lang, text, path, beside, isLinked, cited } of recordTexts(record, registry, asOf))
      for (const doubt of doubtsIn(
        { text, cells: [], lead: '', section: '', links: cited },
        kind,
        lang,
        beside,
      )) {
        // What the object around a text names may not be what each of its sentences is about.
        const isSure =
          doubt.verdict.kind === 'wrong' && (isLinked || doubt.verdict.by === 'phrase');
        if (!isSure) continue;
        const said = saidOf(doubt, words, registry, lang);
        report({ file: record.file, place: record.place(path), ...said });
      }
}

/** Norms and their provisions say the law in their own words, and are what the rest is held against. */
const recordsOf = ({ instruments: _, ...rest }: Registry) =>
  allRecords({ ...rest, instruments: new Map() });
