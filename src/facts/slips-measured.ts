import slips from '../../slips.json' with { type: 'json' };
import { dateText, shareText } from '../citations/words.ts';
import type { Localized } from '../registry/schema/common.ts';

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
  const [day, dayEn] = [dateText(date, 'es'), dateText(date, 'en')];
  const share = (lang: 'es' | 'en') => ({
    made: shareText(made, lang),
    penalties: shareText(penalties, lang),
    ages: shareText(ages, lang),
    deadlines: shareText(deadlines, lang),
    barred: shareText(disqualifications, lang),
  });
  const [es, en] = [share('es'), share('en')];
  return {
    es: `Lo medimos el ${day}. En frases, filas y listas hechas para eso pusimos ${made.slips} valores que no eran, y avisó del ${es.made}: ${es.penalties} de las penas, ${es.ages} de las que dependen de una edad, ${es.barred} de las inhabilitaciones y ${es.deadlines} de los plazos. De ${made.right} correctas rechazó ${made.refused}. En los textos del sitio pusimos ${real.slips} veces otro valor de la misma norma: avisó de ${real.told}, y en ${real.noted} dejó solo una nota.`,
    en: `We measured it on ${dayEn}. In sentences, rows and lists made for it we put ${made.slips} values that were not the right ones, and it told ${en.made}: ${en.penalties} of the penalties, ${en.ages} of those that depend on an age, ${en.barred} of the disqualifications and ${en.deadlines} of the deadlines. Of ${made.right} right ones it refused ${made.refused}. In the texts of the site we put another value of the same norm ${real.slips} times: it told ${real.told}, and in ${real.noted} it left only a note.`,
  };
}
