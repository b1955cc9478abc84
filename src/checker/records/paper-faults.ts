import { fieldsIn, textsOfPart } from '../../papers/text.ts';
import { nearest } from '../../registry/nearest.ts';
import type { Localized } from '../../registry/schema/common.ts';
import type { PaperData } from '../../registry/schema/paper.ts';

/** What is wrong with a paper, and the keys that lead to it. */
export interface PaperFault {
  path: PropertyKey[];
  message: Localized;
}

/** What a paper does not say: by when, before whom, what one of its parts means. */
export function lackFaults({ deadline, authority, parts, reserved = [] }: PaperData): PaperFault[] {
  const fault = (path: PropertyKey[], es: string, en: string): PaperFault => ({
    path,
    message: { es: `Papel sin ${es}`, en: `Paper without ${en}` },
  });
  const bare = (key: string, sheet: PaperData['parts']): PropertyKey[][] =>
    sheet.flatMap(({ gloss }, part) => (gloss ? [] : [[key, part]]));
  return [
    ...(deadline
      ? []
      : [
          fault(
            ['id'],
            'plazo; se esperaba terms, none o unknown',
            'deadline; expected terms, none or unknown',
          ),
        ]),
    ...(authority
      ? []
      : [
          fault(
            ['id'],
            'autoridad; se esperaba ante quién va',
            'authority; expected before whom it goes',
          ),
        ]),
    ...[...bare('parts', parts), ...bare('reserved', reserved)].map((path) =>
      fault(
        path,
        'glosa en esta parte; se esperaba qué dice y por qué',
        'gloss on this part; expected what it says and why',
      ),
    ),
  ];
}

/** Fields that the sheet names and the paper does not have, and those it has and does not name. */
export function fieldFaults({ fields, parts, reserved = [] }: PaperData): PaperFault[] {
  const known = new Set(fields.map(({ id }) => id));
  const sheets = [...keyed('parts', parts), ...keyed('reserved', reserved)];
  const named = new Set(sheets.flatMap(({ ids }) => ids));
  const unused = [...known].filter((id) => !named.has(id));
  // A name with a slip is told where it stands, and not again as a field that nobody uses.
  const meant = (id: string) => nearest(id, unused, 1)[0];
  const slips = new Set([...named].flatMap((id) => (known.has(id) ? [] : (meant(id) ?? []))));
  const wanted = (id: string) => meant(id) ?? [...known].join(', ');
  return [
    ...sheets.flatMap(({ path, ids }) =>
      ids
        .filter((id) => !known.has(id))
        .map((id) => ({
          path,
          message: {
            es: `Campo inesperado «{${id}}»; se esperaba ${meant(id) ? `«{${wanted(id)}}»` : `uno de fields: ${wanted(id)}`}`,
            en: `Unexpected field “{${id}}”; expected ${meant(id) ? `“{${wanted(id)}}”` : `one of fields: ${wanted(id)}`}`,
          },
        })),
    ),
    ...fields.flatMap(({ id }, index) =>
      named.has(id) || slips.has(id)
        ? []
        : [
            {
              path: ['fields', index, 'id'],
              message: {
                es: `Campo «${id}» que la hoja no usa; se esperaba {${id}} en el texto de una parte`,
                en: `Field “${id}” that the sheet does not use; expected {${id}} in the text of a part`,
              },
            },
          ],
    ),
  ];
}

/** A label of more words than this holds a rule beside what to write. */
const mostLabelWords = 14;

/** Blanks whose label says more than what to write in them. */
export const labelFaults = ({ fields }: PaperData): PaperFault[] =>
  fields.flatMap(({ label }, index) =>
    Object.values(label).some((said) => said.includes(';')) ||
    label.es.split(/\s+/).length > mostLabelWords
      ? [
          {
            path: ['fields', index, 'label'],
            message: {
              es: `Etiqueta con una regla dentro, «${label.es}»; se esperaba qué escribir, en ${mostLabelWords} palabras como máximo y sin punto y coma, y lo demás en note`,
              en: `Label with a rule inside, “${label.es}”; expected what to write, in ${mostLabelWords} words at most and without a semicolon, and the rest in note`,
            },
          },
        ]
      : [],
  );

/** The fields that each part of a sheet names, with the keys that lead to it. */
export const keyed = (key: string, sheet: PaperData['parts']) =>
  sheet.map((part, index) => ({ path: [key, index, 'body'], ids: fieldsIn(textsOfPart(part)) }));
