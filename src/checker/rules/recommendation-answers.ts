import { lastProgress } from '../../registry/recommendation-status.ts';
import { defineRule } from '../rule.ts';

/** A recommendation whose obstacles have all changed and that is not met, or a gap of a conduct that tells none. */
export default defineRule({
  id: 'recommendation-answers',
  severity: 'error',
  checkTree({ registry, report }) {
    for (const { file, data, place } of registry.recommendations.values()) {
      const { obstacles = [], conducts = [] } = data.answers;
      const states = obstacles.map((id) => registry.obstacles.get(id)?.data.state.kind);
      if (
        states.length > 0 &&
        states.every((state) => state === 'changed') &&
        lastProgress(data).state !== 'met'
      )
        report({
          file,
          place: place(['answers', 'obstacles'], 'key'),
          message: {
            es: 'Pedido sin cumplir cuyos obstáculos ya cambiaron; se esperaba un avance que diga «met», o un obstáculo que siga',
            en: 'Request not met whose obstacles have all changed; expected progress that says “met”, or an obstacle that stands',
          },
        });
      for (const [at, id] of conducts.entries()) {
        const conduct = registry.conducts.get(id)?.data;
        if (!conduct || (conduct.gaps ?? []).length > 0) continue;
        report({
          file,
          place: place(['answers', 'conducts', at]),
          message: {
            es: `Conducta inesperada «${id}», que no dice dónde la ley se queda corta; se esperaba una con gaps`,
            en: `Unexpected conduct “${id}”, which tells no place where the law falls short; expected one with gaps`,
          },
        });
      }
    }
  },
});
