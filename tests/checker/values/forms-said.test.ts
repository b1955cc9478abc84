import { describe, expect, test } from 'vitest';
import { penaltyAgrees, penaltiesIn } from '../../../src/checker/law/penalty-mentions.ts';
import { finesText, penaltyText, yearsText } from '../../../src/words/law.ts';
import { type PenaltyForm, penaltyForms, phrasesOf } from '../../../src/registry/forms.ts';
import { allProvisions, type Provision, textInForce } from '../../../src/registry/registry.ts';
import type { Lang } from '../../../src/registry/schema/common.ts';
import type { Penalty } from '../../../src/registry/schema/penalty.ts';
import { everyDay, isWhole } from '../../support/every-day.ts';
import { day, registry, verdicts } from '../../support/verdicts.ts';

// Each phrase by which a form is meant, in a sentence of its own: with the penalty of that form, and with that
// of each of the others of its version.

/** One figure of a penalty, as a sentence would say it. */
const figureOf = (penalty: Penalty, lang: Lang): string =>
  yearsText(penalty, lang) ||
  finesText(penalty, lang) ||
  penaltyText({ ...penalty, disqualification: undefined }, lang);

/** Whether a figure is one of a penalty too: «hasta 2 años» is the top of 1 to 2. */
const isAlso = (figure: string, penalty: Penalty, lang: Lang): boolean =>
  penaltiesIn(figure, lang, { isAboutPenalty: true }).every((each) => penaltyAgrees(each, penalty));

const sentence = (num: string, said: string, figure: string, lang: Lang): string =>
  lang === 'es'
    ? `Según el artículo ${num}, si el caso es de ${said}, la pena es de ${figure}.`
    : `Under article ${num}, in a case of ${said}, the penalty is ${figure}.`;

/** The words of a form in sentences: its phrases or, where it takes others together, one of each of them. */
function saidOf({ data }: Provision, { id }: PenaltyForm, lang: Lang): string[] {
  const own = phrasesOf(data, id)[lang];
  const together = data.saidAs?.[id]?.together?.map((each) => phrasesOf(data, each)[lang][0] ?? '');
  return together ? [...own, together.join(lang === 'es' ? ' y ' : ' and ')] : own;
}

const offences = [...allProvisions(registry)].flatMap((provision) => {
  const forms = penaltyForms(textInForce(provision, day)?.text);
  return forms.length > 1 ? [{ provision, forms }] : [];
});
/** Every day one form of six, with the two penalties beside it; the rest, with all tests. */
const besides = (forms: readonly PenaltyForm[], form: PenaltyForm): readonly PenaltyForm[] => {
  const at = forms.indexOf(form);
  return isWhole ? forms : forms.filter((_, index) => Math.abs(index - at) === 1);
};
const counted = { right: 0, wrong: 0 };

test.each(
  everyDay(
    offences.flatMap(({ provision, forms }) =>
      forms.map((form) => ({
        name: `${provision.instrument.id}~${provision.id}#${form.id}`,
        provision,
        form,
        forms,
      })),
    ),
    6,
  ),
)('$name', ({ provision, form, forms }) => {
  const misses: string[] = [];
  for (const lang of ['es', 'en'] as const)
    for (const said of saidOf(provision, form, lang)) {
      const { num } = provision.data;
      const own = figureOf(form.penalty, lang);
      const right = own && sentence(num, said, own, lang);
      if (right && verdicts(provision, right, lang).length > 0) misses.push(`refused: ${right}`);
      if (right) counted.right += 1;
      for (const other of besides(forms, form)) {
        const figure = figureOf(other.penalty, lang);
        if (!figure || isAlso(figure, form.penalty, lang)) continue;
        const wrong = sentence(num, said, figure, lang);
        if (!verdicts(provision, wrong, lang).includes('wrong')) misses.push(`passed: ${wrong}`);
        counted.wrong += 1;
      }
    }
  expect(misses).toEqual([]);
});

describe('what was walked', () => {
  test('offences with several forms, in both languages', () => {
    expect(offences.length).toBeGreaterThan(50);
    expect(counted.right).toBeGreaterThan(isWhole ? 2000 : 350);
    expect(counted.wrong).toBeGreaterThan(isWhole ? 4000 : 250);
    if (process.env['COUNT']) console.log(counted);
  });
});
