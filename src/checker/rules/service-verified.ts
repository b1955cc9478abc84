import { dueAfter } from '../../registry/due-after.ts';
import { defineRule } from '../rule.ts';
import { daysBetween } from '../../registry/days.ts';

/**
 * A contact that nobody has checked for too long, which warns and never stops a build; and, as errors, one checked
 * on a day after all it was read in, or one for danger that does not say that it answers day and night.
 */
export default defineRule({
  id: 'service-verified',
  severity: 'warning',
  checkTree({ registry, asOf, today, report }) {
    for (const { file, data, place } of registry.services.values()) {
      const { verifiedOn, verifiedBy, verification, sources, urgent, hours } = data;
      const read = [verification.readThrough, ...sources.flatMap(({ date }) => date ?? [])];
      const last = read.toSorted().at(-1);
      // A day that has not come is told as such.
      const isLater = last !== undefined && verifiedOn > last && verifiedOn <= today;
      if (verifiedBy === 'source' && isLater)
        report({
          file,
          severity: 'error',
          place: place(['verifiedOn']),
          expected: [last],
          message: {
            es: `Contacto comprobado en una fuente el ${verifiedOn}, y ninguna es de ese día; se esperaba hasta el ${last}, o el día de la que se leyó, en sources y en readThrough`,
            en: `Contact checked in a source on ${verifiedOn}, and none is of that day; expected ${last} at most, or the day of what was read, in sources and in readThrough`,
          },
        });
      const silent = (['es', 'en'] as const).find((lang) => !/\b24\b/.test(hours?.[lang] ?? ''));
      if (urgent && silent)
        report({
          file,
          severity: 'error',
          place: hours ? place(['hours', silent]) : place(['urgent'], 'key'),
          message: {
            es: `Número para el peligro (urgent) sin las 24 horas en hours («${silent}»); se esperaban en los dos idiomas, o que no lleve urgent`,
            en: `Number for danger (urgent) without 24 hours in its hours (“${silent}”); expected them in both languages, or no urgent`,
          },
        });
      const age = daysBetween(verifiedOn, asOf);
      const limit = verifiedBy === 'call' ? dueAfter.call : dueAfter.read;
      if (age <= limit) continue;
      report({
        file,
        place: place(['verifiedOn']),
        message: {
          es: `Contacto comprobado hace ${age} días; se esperaba comprobarlo antes de ${limit}`,
          en: `Contact checked ${age} days ago; expected to check it before ${limit}`,
        },
      });
    }
  },
});
