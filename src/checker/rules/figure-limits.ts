import { defineRule } from '../rule.ts';

/** Fewer people than this are no percentage that may be drawn. */
const leastDrawn = 30;

/** A percentage of too few people that is drawn, or a share of a figure of other days or another place. */
export default defineRule({
  id: 'figure-limits',
  severity: 'error',
  checkTree({ registry, report }) {
    for (const { file, data, place } of registry.figures.values()) {
      const { unit, sample, chart, shareOf, period } = data;
      const isKnown = typeof sample === 'number' && sample >= leastDrawn;
      if (unit === 'percent' && chart && !isKnown)
        report({
          file,
          place: place(['chart'], 'key'),
          message: {
            es: `Dibujo inesperado de un porcentaje de ${sample === undefined || sample === 'unknown' ? 'no se sabe cuántas' : sample} personas; se esperaba ${leastDrawn} o más, o solo el número`,
            en: `Unexpected drawing of a percentage of ${sample ?? 'unknown'} people; expected ${leastDrawn} or more, or the number alone`,
          },
        });
      const whole = shareOf === undefined ? undefined : registry.figures.get(shareOf)?.data;
      if (!whole) continue;
      const isSame =
        whole.period.from === period.from &&
        whole.period.to === period.to &&
        whole.place.es === data.place.es;
      if (isSame) continue;
      report({
        file,
        place: place(['shareOf']),
        message: {
          es: `Parte inesperada de «${shareOf}», que es de otro tiempo o lugar; se esperaba una cifra del mismo`,
          en: `Unexpected share of “${shareOf}”, of another time or place; expected a figure of the same`,
        },
      });
    }
  },
});
