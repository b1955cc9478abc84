import { resolve } from './resolve.ts';
import { scan } from './scan.ts';
import { Tokens } from './tokens.ts';
import { lexicon } from './vocabulary.ts';

/** A citation of Peruvian law found in a text; offsets count UTF-16 units. */
export interface RecognisedCitation {
  start: number;
  end: number;
  surface: string;
  /** `cp`, `ley-30364`, `ds-009-2016-mimp`; `other:` and the name as used for a norm without an identifier. */
  instrument: string;
  /** `art_154-B`, `art_2__para_24__lit_f`; none when the norm is named alone. */
  provisions: string[];
  /** `bare`: the norm stands elsewhere in the text; `anaphora`: «dicho artículo». Absent for a full citation. */
  kind?: 'bare' | 'anaphora';
}

/** Finds the citations of Peruvian law in a text, in order and without overlaps. */
export function recognise(text: string, lang: 'es' | 'en'): RecognisedCitation[] {
  return resolve(scan(new Tokens(text, lexicon), lang)).map(({ start, end, ...rest }) => ({
    start,
    end,
    surface: text.slice(start, end),
    ...rest,
  }));
}

/**
 * Whether a text may name a norm that has an identifier of its own: false only where {@link recognise} finds
 * nothing but anaphora and `other:`. Several times as fast; for texts of which few cite the law.
 */
export function mayCite(text: string): boolean {
  return named.test(text) || initials.test(text) || (/\d/.test(text) && numbered.test(text));
}

/**
 * Whether a text may name a norm as {@link mayCite} says, or a provision of one that is named elsewhere: false only
 * where {@link recognise} finds neither.
 */
export function mayCiteBare(text: string): boolean {
  return provision.test(text) || mayCite(text);
}

/** Beginnings of the words for provisions; all but those in words alone have a figure. */
const provision = /\d|art|disp|prov|inc|num|lit|letr|p[aá]rr|sec|para/i;
/** Beginnings of the names of norms that need no number, with the slips that the grammar forgives. */
const named =
  /\b(?:c(?:[oóea]d[il]?[gc]o|ode|odl|o?s?n?s?(?:titu|tiu|itu)[cst]|onst\b|arta [mpf])|ley fun|norma [fs]|delitos inf|computer cr|cybercr)/i;
/** The same of those that need one. */
const numbered =
  /\b(?:l(?:ey|aw|egis)|d(?:ecre|ec\b|to\b|\.|le[gy])|re(?:glam|gulat)|t(?:uo|exto [uúi])|(?:unified|single|consolidated).{1,30}text|modificatoria|act\b)/i;
/**
 * «CPP», «C.P.», «D.L. 635», «L. 30364», «C de PP», «C: art. 2», with no letter before; or a word that hides marks,
 * joiners or the signs of Markdown. The capital comes first in the pattern as it is quick to find.
 */
const initials =
  /[NCDSLT](?<![A-Za-zÁ-ú].)(?:(?<=N)\.? ?C|(?<=C)(?:\.? ?C?\.? ?[PCN]|: ?[aA]| de P)|(?<=D)\.? ?[SLU]|(?<=[SL])\.? ?D|(?<=L)\. ?\d|(?<=T)(?:\.? ?U|PCC))|(?<=[a-z])¡|[_\u00ad\u0300-\u036f\u200b-\u200d\ufeff]/;
