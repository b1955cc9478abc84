import { namesPeru } from '../../documents/untyped.ts';
import { hastText, textNode } from '../../html/tree.ts';
import { fillBlanks } from '../../registry/blank-marks.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { CountryFacts } from './country.ts';
import { withoutPeruWords } from './local-words.ts';
import { questionsOf, saysRow } from './questions.ts';
import { sayingsOf, withSayings } from './scripts.ts';
import { sentencesIn } from './sentences.ts';
import { exportsWords } from '../../i18n/exports.ts';
import { fill } from '../../i18n/fill.ts';

/**
 * The cells of a sheet for a country that is not Peru, without the sentences that name what is of Peru; one that
 * says nothing else says that a lawyer writes it.
 */
export function cellsForOtherCountry(
  rows: readonly (readonly (string | number)[])[],
  lang: Lang,
  registry: CountryFacts,
): (string | number)[][] {
  const { rest, ofRow } = questionsOf(registry);
  const abroad = withoutPeruWords(lang, registry);
  const written = fill(exportsWords[lang].abroad.mark, { numbers: rest });
  const sayings = sayingsOf(registry, lang);
  const rowSaid = saysRow({ ofRow });
  // No cell holds a blank: what is said elsewhere names it.
  const said = (words: string) => [textNode(fillBlanks(words, (id) => rowSaid(id)?.value))];
  const changed = (cell: string): string => {
    const told = withSayings([textNode(cell)], sayings, said);
    const kept = sentencesIn(told)
      .map((sentence) => sentence.map((node) => hastText(node)).join(''))
      .filter((sentence) => !namesPeru(sentence, registry));
    return cell === '' ? cell : abroad(kept.join('').trim()) || written;
  };
  return rows.map((row) => row.map((cell) => (typeof cell === 'string' ? changed(cell) : cell)));
}
