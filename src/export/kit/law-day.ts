import type { Element, Parents } from 'hast';
import { selectAll } from 'hast-util-select';
import { elementText } from '../../html/tree.ts';
import { frameWords } from '../../i18n/frame.ts';
import { fill } from '../../i18n/fill.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { ui } from '../../words/frame.ts';
import type { KitInputs } from './pages.ts';

/**
 * Takes from a page, in place, up to which day the law of Peru was read, and which change of it is to come: for another
 * country it says the law of none. How it is cited says that it is not what stands at that address,
 * and gives no sum of that text.
 */
export function forgetLawDay(main: Element, lang: Lang): void {
  const { lawOf, oldestOf, changeAhead } = ui(lang);
  const ofState = new RegExp(
    ` · (?:${lawOf}|${oldestOf}|${RegExp.escape(changeAhead)}) [^·]*`,
    'g',
  );
  const { asOf, rulesTo, textSum } = frameWords[lang].citation;
  const [ofLaw, ofRules] = [asOf, rulesTo].map((said) => fill(said, { day: '[^.]+' }));
  const read = new RegExp(`(?:${ofLaw}|${ofRules}) ?`, 'g');
  const sum = new RegExp(`${fill(textSum, { sum: '[0-9a-f]{12}' })} ?`, 'g');
  for (const state of selectAll('.quieta', main)) forgetIn(state, ofState);
  for (const citation of selectAll('.citar', main)) {
    forgetIn(citation, read);
    forgetIn(citation, sum);
    citation.children.push({ type: 'text', value: ` ${frameWords[lang].citation.kitAbroad}` });
  }
  for (const about of selectAll('.sobre', main)) forgetAbout(about, lang);
  for (const paragraph of selectAll('p', main))
    if (elementText(paragraph).replace(read, '') === '') forgetIn(paragraph, read);
}

/** Takes from what a page says of itself, in place, the row of the day, and the day beside its version. */
function forgetAbout(about: Element, lang: Lang): void {
  const { lawOf, readTo } = ui(lang);
  const names = [lawOf.toLowerCase(), readTo.toLowerCase()];
  const isOfLaw = (row: Element): boolean =>
    selectAll('dt', row).some((name) => names.includes(elementText(name).trim().toLowerCase()));
  for (const list of selectAll('dl', about))
    list.children = list.children.filter((row) => row.type !== 'element' || !isOfLaw(row));
  for (const version of selectAll('p.por', about)) forgetIn(version, daySaid[lang]);
}

const daySaid = {
  es: / ·\s+\d{1,2} de \p{L}+ de \d{4}/gu,
  en: / ·\s+\d{1,2} \p{L}+ \d{4}/gu,
} as const;

function forgetIn(node: Parents, said: RegExp): void {
  for (const child of node.children)
    if (child.type === 'text') child.value = child.value.replace(said, '');
    else if (child.type === 'element') forgetIn(child, said);
}

/** The oldest day up to which the law of a protocol was read. */
export const lawDay = ({ documents, day }: KitInputs): string =>
  documents
    .flatMap(({ kind, lawAsOf }) => (kind === 'protocolos' && lawAsOf ? [lawAsOf] : []))
    .toSorted()[0] ?? day;
