import { glancesAt, guessesOf, seenMoments } from '../records/scenario-form.ts';
import { lengthFaults } from '../records/scenario-length.ts';
import { stockOf } from '../records/scenario-stock.ts';
import { defineRule } from '../rule.ts';

/** From how many moments on a guess by form is told from chance, in all of them and in one scenario. */
const enough = { all: 40, one: 6 };

const comma = (value: number): string => String(value).replace('.', ',');

/** A moment too long to read, or choices whose form alone tells which one serves. */
export default defineRule({
  id: 'scenario-form',
  severity: 'error',
  checkTree({ registry, report }) {
    const scenarios = [...registry.scenarios.values()];
    for (const { file, data, place } of scenarios)
      for (const { path, message } of lengthFaults(data))
        report({ file, place: place(path), message });
    const [first] = scenarios;
    if (!first) return;
    for (const lang of ['es', 'en'] as const) {
      const seen = scenarios.map((each) => ({ ...each, moments: seenMoments([each.data], lang) }));
      for (const { file, place, moments } of seen) {
        if (moments.length < enough.one) continue;
        for (const { name, right, least, most } of glancesAt(moments)) {
          if (right >= least && right <= most) continue;
          report({
            file,
            place: place(['nodes'], 'key'),
            message: {
              es: `Quien elige solo por la forma («${name}», textos en «${lang}») acierta ${comma(right)} de los ${moments.length} momentos de este escenario; se esperaban de ${comma(least)} a ${comma(most)}`,
              en: `Whoever chooses by form alone (“${name}”, texts in “${lang}”) gets ${right} of the ${moments.length} moments of this scenario right; expected ${least} to ${most}`,
            },
          });
        }
      }
      const moments = seen.flatMap((each) => each.moments);
      if (moments.length < enough.all) continue;
      for (const { name, said, right, least, most } of stockOf(
        scenarios.map(({ data }) => data),
        lang,
      )) {
        if (right >= least && right <= most) continue;
        report({
          file: first.file,
          place: first.place(['nodes'], 'key'),
          message: {
            es: `«${name}» (textos en «${lang}») está en ${said} opciones y sirven ${right}; se esperaban de ${least} a ${most}, para que la palabra sola no diga cuál sirve`,
            en: `“${name}” (texts in “${lang}”) is in ${said} choices and ${right} serve; expected ${least} to ${most}, so that the word alone does not tell which one serves`,
          },
        });
      }
      for (const { name, rate, chance, limit } of guessesOf(moments)) {
        if (rate <= limit) continue;
        const [got, least, most] = [rate, chance, limit].map(
          (each) => `${Math.round(each * 100)} %`,
        );
        report({
          file: first.file,
          place: first.place(['nodes'], 'key'),
          message: {
            es: `Quien elige solo por la forma («${name}», textos en «${lang}») acierta ${got}; se esperaba ${most} como máximo (al azar, ${least})`,
            en: `Whoever chooses by form alone (“${name}”, texts in “${lang}”) is right ${got}; expected ${most} at most (at random, ${least})`,
          },
        });
      }
    }
  },
});
