import type { PaperData } from '../../registry/schema/paper.ts';
import { keyed, type PaperFault } from './paper-faults.ts';

/** Where whoever signs lives: a field so called goes on the reserved sheet. A lawyer's address does not. */
const isHome = ({ label }: PaperData['fields'][number]) =>
  /^domicilio\b(?! procesal)/i.test(label.es);

/** What would let the other person, who reads the sheet, find whoever signs it. */
export function reserveFaults({ fields, parts }: PaperData): PaperFault[] {
  const hidden = fields.filter(({ reserved }) => reserved);
  const ids = new Set(hidden.map(({ id }) => id));
  const shown = keyed('parts', parts).flatMap(({ path, ids: named }) =>
    named.filter((id) => ids.has(id)).map((id) => ({ path, id })),
  );
  return [
    ...fields.flatMap((field, index): PaperFault[] =>
      isHome(field) && !field.reserved
        ? [
            {
              path: ['fields', index, 'id'],
              message: {
                es: `Domicilio «${field.id}» en la hoja que lee la otra persona; se esperaba reserved: true, y la hoja reservada`,
                en: `Home address “${field.id}” on the sheet that the other person reads; expected reserved: true, and the reserved sheet`,
              },
            },
          ]
        : [],
    ),
    ...shown.map(({ path, id }) => ({
      path,
      message: {
        es: `Campo reservado inesperado «{${id}}» en la hoja que lee la otra persona; se esperaba solo en reserved`,
        en: `Unexpected reserved field “{${id}}” on the sheet that the other person reads; expected only in reserved`,
      },
    })),
    ...fields.flatMap(({ reserved, example }, index): PaperFault[] =>
      !reserved && hidden.some((field) => example.includes(field.example))
        ? [
            {
              path: ['fields', index, 'example'],
              message: {
                es: 'Ejemplo que repite un dato reservado; se esperaba sin él',
                en: 'Example that repeats something reserved; expected without it',
              },
            },
          ]
        : [],
    ),
  ];
}
