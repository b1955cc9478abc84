import { textsOfPart } from '../../papers/text.ts';
import type { PaperData } from '../../registry/schema/paper.ts';
import { keyed, type PaperFault } from './paper-faults.ts';

/** Where whoever signs lives or is called: it goes on the confidential sheet. A lawyer's address does not. */
const findsThem = ({ id, label }: PaperData['fields'][number]) =>
  /^(?:domicilio|telefono|celular)$/.test(id) ||
  /^(?:domicilio\b(?! procesal)|celular\b)|d[oó]nde (?:vives|estás)|tel[eé]fono|whatsapp/i.test(
    label.es,
  );
/** Where whoever signs is written to, unless it is so that whoever gets the sheet answers. */
const writesToThem = ({ id, label }: PaperData['fields'][number]) =>
  /^(?:avisos|correo)$/.test(id) && !label.es.includes('respuesta');
/** Somebody who saw it, told by who they are: «mi amiga Ana Flores, que vio», «la declaración de Ana Flores». */
const namesWitness = (text: string) =>
  /\bm[ií] [^.;,]+, que (?:l[aeo]s? )?(?:vio|oyó|escuchó|leyó|vieron|oyeron)\b|\bdeclaración de (?:mi |\p{Lu})/u.test(
    text,
  );
/** The names in what a reserved field says: «Ana Flores, avenida Los Ejemplos 45» holds «Ana Flores». */
const namesIn = (text: string) => text.match(/\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+/gu) ?? [];
/** A copy of an ID, which may carry an address, with nothing covered. */
const showsId = (text: string) =>
  /(?:foto)?copia(?: simple)? (?:de mi|del) (?:documento|dni)\b(?!.*\btapad)/is.test(text);
/** Advice to sign the confidential sheet and no other. */
const signsApart = /\bfirma solo la (?:hoja )?reservada\b/i;
const idMessage = {
  es: 'Copia del documento en la hoja que lee la otra persona; se esperaba con la hoja reservada, o con la dirección tapada',
  en: 'Copy of the ID on the sheet that the other person reads; expected with the confidential sheet, or with the address covered',
};

/** What a blank asks for, with what is said beside it. */
const saidOf = ({ label, note }: PaperData['fields'][number]) => `${label.es}. ${note?.es ?? ''}`;

/** What would let the other person, who reads the sheet, find whoever signs it. */
export function reserveFaults({ fields, parts, signsOnly }: PaperData): PaperFault[] {
  const hidden = fields.filter(({ reserved }) => reserved);
  const [signer = ''] = fields.flatMap(({ id, example }) => (id === 'nombre' ? [example] : []));
  const hiddenNames = hidden.flatMap(({ example }) =>
    namesIn(example.split(',')[0] ?? '').filter((name) => !signer.includes(name)),
  );
  const hidesOne = (id: string) => hidden.some((field) => field.id === id);
  const ids = new Set(hidden.map(({ id }) => id));
  const shown = keyed('parts', parts).flatMap(({ path, ids: named }) =>
    named.filter((id) => ids.has(id)).map((id) => ({ path, id })),
  );
  return [
    ...parts.flatMap((part, index): PaperFault[] =>
      (['gloss', 'warning'] as const).flatMap((key) =>
        signsOnly === undefined && signsApart.test(part[key]?.es ?? '')
          ? [
              {
                path: ['parts', index, key],
                message: {
                  es: 'Consejo de firmar solo la hoja reservada, y el ejemplo firma las dos; se esperaba signsOnly: reserved',
                  en: 'Advice to sign only the confidential sheet, and the example signs both; expected signsOnly: reserved',
                },
              },
            ]
          : [],
      ),
    ),
    ...fields.flatMap((field, index): PaperFault[] =>
      (findsThem(field) || writesToThem(field)) && !field.reserved
        ? [
            {
              path: ['fields', index, 'id'],
              message: {
                es: `Domicilio, celular o correo «${field.id}» en la hoja que lee la otra persona; se esperaba reserved: true, y la hoja reservada`,
                en: `Home address, phone or e-mail “${field.id}” on the sheet that the other person reads; expected reserved: true, and the confidential sheet`,
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
    ...parts.flatMap((part, index): PaperFault[] => {
      if (!textsOfPart(part).some(showsId)) return [];
      const isAfter = part.after?.some(showsId) ?? false;
      const key = part.body.some(showsId) ? 'body' : isAfter ? 'after' : 'boxes';
      return [{ path: ['parts', index, key], message: idMessage }];
    }),
    ...fields.flatMap(({ reserved, example }, index): PaperFault[] =>
      !reserved && showsId(example)
        ? [{ path: ['fields', index, 'example'], message: idMessage }]
        : [],
    ),
    ...fields.flatMap((field, index): PaperFault[] =>
      !field.reserved &&
      (namesWitness(field.example) ||
        (/\btestig/i.test(saidOf(field)) &&
          !/hoja reservada|sin su nombre|sin nombrar/.test(saidOf(field))))
        ? [
            {
              path: ['fields', index, namesWitness(field.example) ? 'example' : 'id'],
              message: {
                es: 'Testigo con nombre en la hoja que lee la otra persona; se esperaba qué vio, y su nombre solo en la hoja reservada',
                en: 'Witness by name on the sheet that the other person reads; expected what they saw, and their name only on the confidential sheet',
              },
            },
          ]
        : [],
    ),
    ...fields.flatMap((field, index): PaperFault[] => {
      const lacks = [
        ...(/su nombre(?:,| va) solo en la hoja reservada/i.test(saidOf(field))
          ? ['testigos']
          : []),
        ...(saidOf(field).includes('«documento reservado»') ? ['menor'] : []),
      ].filter((id) => !hidesOne(id));
      return field.reserved || lacks.length === 0
        ? []
        : [
            {
              path: ['fields', index, 'id'],
              message: {
                es: `Nombre que ninguna hoja dice; se esperaba un campo reservado: ${lacks.join(', ')}`,
                en: `Name that no sheet says; expected a reserved field: ${lacks.join(', ')}`,
              },
            },
          ];
    }),
    ...fields.flatMap(({ reserved, example }, index): PaperFault[] =>
      !reserved &&
      (hidden.some((field) => example.includes(field.example)) ||
        hiddenNames.some((name) => example.includes(name)))
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
