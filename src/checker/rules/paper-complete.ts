import { offenceFaults } from '../records/offence-faults.ts';
import { exampleDayFaults } from '../records/example-days.ts';
import { fieldFaults, labelFaults, lackFaults } from '../records/paper-faults.ts';
import { readingFaults } from '../records/reading-faults.ts';
import { reserveFaults } from '../records/reserve-faults.ts';
import { reportSharedOrders } from '../records/shared-order.ts';
import { defineRule } from '../rule.ts';

/** A paper that lacks its deadline, authority or gloss, shows an address or has another’s place; a route with deadlines that no paper serves. */
export default defineRule({
  id: 'paper-complete',
  severity: 'error',
  checkTree({ registry, asOf, report }) {
    const served = new Set<string>();
    for (const { file, data, place } of registry.papers.values()) {
      for (const id of data.routes) served.add(id);
      const faults = [
        ...lackFaults(data),
        ...fieldFaults(data),
        ...labelFaults(data),
        ...reserveFaults(data),
        ...offenceFaults(data, registry),
        ...exampleDayFaults(data, registry, asOf),
        ...readingFaults(data),
      ];
      for (const { path, message } of faults) report({ file, place: place(path), message });
    }
    reportSharedOrders(registry.papers.values(), report);
    // A paper that could not be read may be the one that serves.
    if ([...registry.unread].some((key) => key.startsWith('papers/'))) return;
    for (const { file, id, data, place } of registry.routes.values()) {
      const isServed = served.has(id);
      if (data.deadlines.length === 0 || isServed !== (data.paper !== undefined)) continue;
      const message = isServed
        ? {
            es: 'Motivo inesperado en «paper»: ya hay un papel para esta ruta; se esperaba uno u otro',
            en: 'Unexpected reason in “paper”: there is a paper for this route; expected one or the other',
          }
        : {
            es: 'Ruta con plazo y sin papel; se esperaba un papel que la nombre en routes, o paper con none y el motivo',
            en: 'Route with a deadline and no paper; expected a paper that names it in routes, or paper with none and the reason',
          };
      report({ file, place: place([isServed ? 'paper' : 'deadlines'], 'key'), message });
    }
  },
});
