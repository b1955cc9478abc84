// Whether what is read aloud from a sheet fits in its minutes.
import type { Registry } from '../../registry/registry.ts';
import type { Localized } from '../../registry/schema/common.ts';
import type { Place } from '../../registry/place.ts';

/** Words a minute of a sheet read aloud unhurriedly to a group. Ours. */
const aloudPerMinute = 90;

/** What does not fit, and where it is written. */
export interface SpokenFault {
  file: string;
  at: () => Place;
  message: Localized;
}

/** Sheets with more rows to read aloud than their minutes hold. */
export function spokenFaults(registry: Registry): SpokenFault[] {
  return [...registry.decks.values()].flatMap(({ file, data, place }): SpokenFault[] =>
    data.handouts.flatMap((sheet, at) => {
      if (sheet.kind !== 'table' || !sheet.aloud) return [];
      const { rows, minutes } = sheet.aloud;
      const read = rows.map((row) => sheet.rows[row - 1] ?? []).flat();
      const words = read.reduce((sum, { es }) => sum + es.split(/\s+/).length, 0);
      const most = minutes * aloudPerMinute;
      if (words > 0 && words <= most) return [];
      return [
        {
          file,
          at: () => place(['handouts', at, 'aloud']),
          message: {
            es: `Hoja «${sheet.id}» con ${words} palabras que se leen en ${minutes} minutos; se esperaban ${most} o menos, de filas que están`,
            en: `Sheet “${sheet.id}” with ${words} words to read aloud in ${minutes} minutes; expected ${most} or fewer, of rows that are there`,
          },
        },
      ];
    }),
  );
}
