import { defineRule } from '../rule.ts';
import { linkFaults, supportFaults, wayFaults } from '../scenario-faults.ts';

/** A scenario with a dead end, a moment nobody reaches, a mistake that cannot be mended, or a choice that stands on nothing. */
export default defineRule({
  id: 'scenario-complete',
  severity: 'error',
  checkTree({ registry, index, report }) {
    const orders = new Map<number, string>();
    for (const { file, id, data, place } of registry.scenarios.values()) {
      const lost = linkFaults(data);
      const faults = [
        ...lost,
        // Where a way is lost, nobody knows what is reached.
        ...(lost.length > 0 ? [] : wayFaults(data)),
        ...supportFaults(data, registry, index.all),
      ];
      for (const { path, message, expected } of faults)
        report({ file, place: place(path), message, ...(expected && { expected }) });
      const other = orders.get(data.order);
      if (other !== undefined)
        report({
          file,
          place: place(['order']),
          message: {
            es: `Lugar repetido: ${data.order} es también el de «${other}»; se esperaba uno por escenario`,
            en: `Repeated place: ${data.order} is that of “${other}” too; expected one a scenario`,
          },
        });
      orders.set(data.order, id);
    }
  },
});
