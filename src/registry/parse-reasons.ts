import type { Localized } from './schema/common.ts';

type Reason = readonly [said: RegExp, es: string, en: string];

/** What the parser of pages says in English, and what it means to who wrote the page. */
const ofMarkup: readonly Reason[] = [
  [/^Unexpected end of file in expression/, 'una llave { sin cerrar', 'a { that is not closed'],
  [
    /^Unexpected character `!`/,
    'un comentario, que en MDX se escribe {/* … */}',
    'a comment, which MDX writes {/* … */}',
  ],
  [
    /^Expected (a|the|corresponding) closing tag|^Unexpected (closing|open) /,
    'una etiqueta que se abre y no se cierra, o al revés',
    'a tag that is opened and not closed, or the reverse',
  ],
  [
    /^Unexpected char|^Unexpected end of file/,
    'un < suelto, comillas torcidas (“ ”) o una etiqueta a medias',
    'a lone <, curly quotes (“ ”) or half a tag',
  ],
  [
    /^Could not parse|spread|in code/,
    'código dentro de { } o de un import',
    'code inside { } or in an import',
  ],
];

/** The same of the parser of YAML, in the order in which they are tried. */
const ofYaml: readonly Reason[] = [
  [
    /^tab characters/,
    'un tabulador en la sangría: usa espacios',
    'a tab in the indentation: use spaces',
  ],
  [
    /indentation/,
    'sangría que no cuadra con las líneas de arriba',
    'indentation that does not fit the lines above',
  ],
  [/^duplicated mapping key/, 'clave repetida', 'a key given twice'],
  [/multiline key|implicit/, 'una línea sin «clave: »', 'a line without “key: ”'],
  [/flow collection/, 'falta una coma o cerrar [ o {', 'a comma is missing, or closing [ or {'],
  [/quoted scalar/, 'comillas sin cerrar', 'quotes that are not closed'],
  [/single document/, 'un segundo documento tras ---', 'a second document after ---'],
  [/document separator/, 'texto que sobra al final', 'text left over at the end'],
  [/escape sequence|hexadecimal/, 'una barra \\ que no escapa nada', 'a \\ that escapes nothing'],
  [/alias|anchor/, 'un alias (*) o un ancla (&)', 'an alias (*) or an anchor (&)'],
  [/tag|directive/i, 'una etiqueta (!) o directiva (%)', 'a tag (!) or directive (%)'],
  [/maxDepth|too deep/, 'bloques dentro de bloques sin fin', 'blocks inside blocks without end'],
];

/** Why a text cannot be read, in both languages; where the parser is not known to say it, only that it cannot. */
export function parseReason(said: string): Localized {
  const [, es = 'no se entiende', en = 'it cannot be understood'] =
    [...ofMarkup, ...ofYaml].find(([pattern]) => pattern.test(said)) ?? [];
  const [, tag] = /^[^`]*tag[^`]*`(<\/?[A-Za-z][\w.]*)/.exec(said) ?? [];
  return tag ? { es: `${es}: ${tag}>`, en: `${en}: ${tag}>` } : { es, en };
}
