import { defineRule } from '../rule.ts';

/** A figure whose parts do not add up to it, or that draws a breakdown it does not have. */
export default defineRule({
  id: 'figure-adds-up',
  severity: 'error',
  checkTree({ registry, report }) {
    for (const { file, data, place } of registry.figures.values()) {
      const { value, breakdowns = [], chart } = data;
      for (const [at, { parts }] of breakdowns.entries()) {
        const sum = parts.reduce((total, part) => total + part.value, 0);
        if (sum === value) continue;
        report({
          file,
          place: place(['breakdowns', at, 'parts'], 'key'),
          expected: [String(value)],
          message: {
            es: `Partes que suman ${sum}; se esperaba ${value}, que es el valor`,
            en: `Parts that add up to ${sum}; expected ${value}, which is the value`,
          },
        });
      }
      if (chart && !breakdowns[chart.breakdown])
        report({
          file,
          place: place(['chart', 'breakdown']),
          message: {
            es: `Desglose inesperado ${chart.breakdown}; se esperaba uno de los ${breakdowns.length} que tiene, desde 0`,
            en: `Unexpected breakdown ${chart.breakdown}; expected one of its ${breakdowns.length}, from 0`,
          },
        });
    }
  },
});
