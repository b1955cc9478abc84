import type { Localized } from './schema/common.ts';

/** What a parser says in English, and what it means to who wrote the file. */
const reasons: readonly [RegExp, Localized][] = [
  [
    /^bad indentation of a mapping entry/,
    {
      es: 'sangría que no cuadra, o un texto con «: » sin comillas',
      en: 'indentation that does not fit, or a text with “: ” without quotes',
    },
  ],
  [
    /^bad indentation|indentation/,
    { es: 'sangría que no cuadra', en: 'indentation that does not fit' },
  ],
  [/^duplicated mapping key/, { es: 'clave repetida', en: 'a key given twice' }],
  [/multiline key|implicit/, { es: 'una línea sin «clave: »', en: 'a line without “key: ”' }],
  [
    /flow collection/,
    { es: 'falta una coma o cerrar [ o {', en: 'a comma is missing, or closing [ or {' },
  ],
  [/quoted scalar/, { es: 'comillas sin cerrar', en: 'quotes that are not closed' }],
  [/single document/, { es: 'un segundo documento tras ---', en: 'a second document after ---' }],
  [/document separator/, { es: 'texto que sobra al final', en: 'text left over at the end' }],
  [
    /escape sequence|hexadecimal/,
    { es: 'una barra \\ que no escapa nada', en: 'a \\ that escapes nothing' },
  ],
  [/alias|anchor/, { es: 'un alias (*) o un ancla (&)', en: 'an alias (*) or an anchor (&)' }],
  [/tag|directive/i, { es: 'una etiqueta (!) o directiva (%)', en: 'a tag (!) or directive (%)' }],
  [
    /maxDepth|too deep/,
    { es: 'bloques dentro de bloques sin fin', en: 'blocks inside blocks without end' },
  ],
  [
    /^Unexpected end of file in expression/,
    { es: 'una llave { sin cerrar', en: 'a { that is not closed' },
  ],
  [
    /^Expected a closing tag|^Unexpected closing|^Unexpected open|corresponding closing/,
    {
      es: 'una etiqueta que se abre y no se cierra, o al revés',
      en: 'a tag that is opened and not closed, or the reverse',
    },
  ],
  [
    /^Unexpected character|^Unexpected end of file|JSX/,
    { es: 'un < o una etiqueta a medias', en: 'a < or half a tag' },
  ],
  [
    /oxc|spread|expression|esm|import/i,
    { es: 'código dentro de { } o de un import', en: 'code inside { } or in an import' },
  ],
];

/** Why a text cannot be read, in both languages; where the parser is not known to say it, only that it cannot. */
export function parseReason(said: string): Localized {
  const known = reasons.find(([pattern]) => pattern.test(said));
  return known?.[1] ?? { es: 'no se entiende', en: 'it cannot be understood' };
}
