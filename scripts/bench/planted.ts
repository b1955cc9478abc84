import type { Provision } from '../../src/registry/registry.ts';

/** A change planted in a copy of a corpus. */
export interface Planted {
  /** The provision at which it has to be found. */
  ref: string;
  kind: string;
  /** File and line. */
  where: string;
}

/** Texts by path: read once, changed in memory. */
export type Texts = (path: string) => string[];

type Pick = <T>(list: readonly T[]) => T | undefined;

const heading = /^[\s#*_"“«>]*Art[íi]culo\s+(?:\d|[IVX]+\b|[úu]nico)/;
const title =
  /^[\s#*]*(?:CAP[ÍI]TULO|T[ÍI]TULO|SECCI|LIBRO|DISPOSIC|POR TANTO|Comun|Reg[íi]strese|[ÚU]NICA|PRIMERA|SEGUNDA)/;
const noise = /^\W*(?:CONCORDANCIAS|PROCESOS|JURISPRUDENCIA|Inscr|Formulario)/i;

/**
 * Lines of a provision in a file, found without the code that is being measured: from a heading with its
 * number to the next heading or title. Nothing when the number stands more than once.
 */
export function linesOf({ id }: Provision, lines: readonly string[]): number[] {
  const [, number, letter] = /^art_(\d+)(?:-([A-Z]+))?$/.exec(id) ?? [];
  if (!number) return [];
  const own = new RegExp(
    `^[\\s#*_>]*Art[íi]culo\\s+${number}${letter ? `[*\\s]*-[*\\s]*${letter}` : ''}(?![\\d-])[*°º]?\\s*[.\\-–—*: °º]`,
  );
  const starts = lines.flatMap((line, index) => (own.test(line) ? [index] : []));
  const [start] = starts;
  if (start === undefined || starts.length > 1) return [];
  let end = start + 1;
  while (end < lines.length && !heading.test(lines[end] ?? '') && !title.test(lines[end] ?? ''))
    end++;
  const body = Array.from({ length: end - start }, (_, index) => start + index);
  return body.filter((at) => (lines[at] ?? '').trim().length > 40 && !noise.test(lines[at] ?? ''));
}

const numbers = ['tres', 'cuatro', 'seis', 'siete', 'nueve', 'doce', 'quince', 'veinte'];

/** Ways of changing a text; each gives the line changed, or nothing when it cannot. */
export const edits: Record<string, (line: string, pick: Pick) => string | undefined> = {
  years: (line, pick) =>
    replaced(line, /(no menor de )(\p{L}+)(?= ni mayor de \p{L}+ años)/u, (old) =>
      pick(numbers.filter((each) => each !== old)),
    ),
  'day-fines': (line) => replaced(line, /()(\p{L}+)(?= días[- ]multa)/u, () => 'cuatrocientos'),
  word: (line, pick) => {
    const word = pick([...line.matchAll(/(?<!\p{L})\p{Ll}{5,}(?!\p{L})/gu)]);
    return word && `${line.slice(0, word.index)}jamás${line.slice(word.index + word[0].length)}`;
  },
  'paragraph-repealed': (_, pick) => pick(['', '(Derogado)', '[Derogado]']),
};

function replaced(
  line: string,
  pattern: RegExp,
  by: (old: string) => string | undefined,
): string | undefined {
  const changed = line.replace(pattern, (all: string, before: string, old: string) => {
    const next = by(old);
    return next === undefined ? all : before + next;
  });
  return changed === line ? undefined : changed;
}

const before = [
  'Modifícase el artículo N de L, en los siguientes términos:',
  'Se modifica el artículo N de L, conforme a lo siguiente:',
  'Derógase el artículo N de L.',
  'Incorpórase un último párrafo en el artículo N de L, con el texto siguiente:',
  'Artículo 1. Modificación del artículo N de L',
  'La presente ley tiene por objeto modificar el artículo N de L, a fin de agravar la pena.',
  'Déjase sin efecto el artículo N de L.',
  'Suprímase el segundo párrafo del artículo N de L.',
];
const after = [
  'El artículo N de L queda modificado en los siguientes términos:',
  'El artículo N de L, queda redactado de la siguiente manera:',
  'El artículo N de L se modifica conforme al texto siguiente:',
  'Queda derogado el artículo N de L.',
  'El artículo N de L tendrá el siguiente texto:',
  'El segundo párrafo del artículo N de L es sustituido por el siguiente:',
  'El artículo N de L pasa a tener la siguiente redacción:',
];

/** A new norm that changes an article: the verb stands before the citation, or after it. */
export function newNorm(
  number: number,
  day: string,
  { kind, article, law }: { kind: 'before' | 'after'; article: string; law: string },
  pick: Pick,
): string {
  const sentence = (pick(kind === 'before' ? before : after) ?? '')
    .replace('N', article)
    .replace('de L', /^(?:Ley|Constitución)/.test(law) ? `de la ${law}` : `del ${law}`);
  return `---
title: Ley N.° ${number}
publication_date: '${day}'
last_updated: '${day}'
source: https://busquedas.elperuano.pe/dispositivo/NL/${number}
---

LEY N° ${number}
EL CONGRESO DE LA REPÚBLICA;
Ha dado la Ley siguiente:
${sentence}
"Artículo ${article}. Texto nuevo de prueba".
`;
}
