import { dayIn } from '../../registry/day-in.ts';

/** That a norm changed a provision, as its publisher says beside it. */
export interface Amended {
  /** As it is printed, without marks of number: `Ley 26.388`, `Decreto 690/2020`. */
  norm: string;
  /** Day of the gazette in which it was published, `YYYY-MM-DD`, where the note says it. */
  day: string | undefined;
}

/** The text of a provision, its law apart from the notes of its publisher. */
export interface SplitText {
  law: string;
  notes: string[];
}

const begins =
  /\((?:(?:[úu]ltim[oa]s?|ante[úu]ltimo|pen[úu]ltimo|primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa])\s+)?(?:nota\s+infoleg|(?:art[íi]culo|p[áa]rrafo|inciso|apartado|punto|t[íi]tulo|cap[íi]tulo|denominaci[óo]n|r[úu]brica|expresi[óo]n|t[ée]rmino|multas?|montos?|parte)s?[^()]{0,80}?\s(?:sustituid|incorporad|derogad|modificad|agregad|suprimid|reemplazad|observad|actualizad|vetad|renumerad|restablecid))/giu;
/** Most characters of a note: a bracket that is never closed takes no more of the law with it. */
const longest = 1500;

/** Tells apart the notes that stand in brackets amid the sentences of a provision, broken over lines or not. */
export function splitBracketed(text: string): SplitText {
  const plain = text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_]+/g, '');
  const notes: string[] = [];
  let law = '';
  let from = 0;
  for (const match of plain.matchAll(begins)) {
    if (match.index < from) continue;
    const end = closeOf(plain, match.index);
    if (end === undefined) continue;
    law += plain.slice(from, match.index);
    notes.push(plain.slice(match.index, end).replace(/\s+/g, ' '));
    from = end;
  }
  return { law: law + plain.slice(from), notes };
}

function closeOf(text: string, start: number): number | undefined {
  let open = 0;
  for (let at = start; at < Math.min(text.length, start + longest); at++) {
    if (text[at] === '(') open++;
    if (text[at] === ')' && --open === 0) return at + 1;
  }
  return undefined;
}

const byNorm =
  /(?:sustituid|incorporad|derogad|modificad|agregad|suprimid|reemplazad|renumerad|restablecid|actualizad)[oa]s?[^;]*?(?<kind>Ley|Decreto(?:[- ]Ley)?|D\.?N\.?U\.?)\s*(?:N[°º.]*\s*)?(?<number>\d[\d.]*(?:\/\d{2,4})?)(?<after>[^;]*)/giu;
const gazette = /B\.?\s?O\.?\s*:?\s*(\d{1,2})\/(\d{1,2})\/(\d{2,4})/i;

/** The norms that notes say changed a provision, in the order of the notes. */
export function amendedIn(notes: readonly string[]): Amended[] {
  return notes.flatMap((note) =>
    [...note.matchAll(byNorm)].map(({ groups = {} }) => ({
      norm: `${groups['kind'] ?? ''} ${(groups['number'] ?? '').replace(/\.$/, '')}`,
      day: gazetteDay(groups['after'] ?? ''),
    })),
  );
}

function gazetteDay(text: string): string | undefined {
  const [, day = '', month = '', said = ''] = gazette.exec(text) ?? [];
  const year = said.length === 2 ? `${Number(said) > 50 ? '19' : '20'}${said}` : said;
  return dayIn(`${day}/${month}/${year}`);
}
