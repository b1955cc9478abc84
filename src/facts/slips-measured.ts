import slips from '../../slips.json' with { type: 'json' };
import { dateText, shareText } from '../words/law.ts';
import type { Lang, Localized } from '../registry/schema/common.ts';
import { siteWords } from '../i18n/site.ts';
import { fill } from '../i18n/fill.ts';

/** The figures of a run of `npm run bench -- slips`, which `--write` keeps in `slips.json`. */
export type SlipFigures = typeof slips;

/** How much the check tells of values put wrong on purpose: one sentence for `/estado/` and for the docs of the rules. */
export function slipsMeasured({
  date,
  made,
  penalties,
  ages,
  deadlines,
  disqualifications,
  real,
}: SlipFigures = slips): Localized {
  const said = (lang: Lang) =>
    fill(siteWords[lang].slipsMeasured.measured, {
      day: dateText(date, lang),
      slips: made.slips,
      made: shareText(made, lang),
      penalties: shareText(penalties, lang),
      ages: shareText(ages, lang),
      deadlines: shareText(deadlines, lang),
      barred: shareText(disqualifications, lang),
      right: made.right,
      refused: made.refused,
      realSlips: real.slips,
      told: real.told,
      noted: real.noted,
    });
  return { es: said('es'), en: said('en') };
}

/** Sentences written by hand, on 29 November 2026, before anybody looked at what the check reads: told, and refused. */
const byHand = { wrong: 68, told: 58, right: 64, refused: 6 };

/** How much the check tells of sentences that were not made for it. */
export const slipsByHand = (lang: Lang): string =>
  fill(siteWords[lang].slipsMeasured.byHand, byHand);
