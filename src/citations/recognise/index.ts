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
 * Whether a text may name a norm of any kind: false only where {@link recognise} finds nothing but
 * anaphora. Several times as fast; for texts of which few cite the law.
 */
export function mayCite(text: string): boolean {
  return nouns.test(text) || initials.test(text);
}

/** Beginnings of the names of norms, with the slips that the grammar forgives. */
const nouns =
  /\b(?:c(?:[oóea]d[il]?[gc]o|ode|odl|o?n?s?titu[cst]|onst\b|onve(?:ni|n[ct]i)|oven|arta [mpf])|l(?:ey|aw|egis)|d(?:ecre|ec\b|to\b|\.|le[gy]|eclara[ct]i|irectiv)|norma f|re(?:glam|gulat|solu[ct]i)|t(?:uo|exto [uúi]|ratad|reaty)|(?:unified|single|consolidated).{1,30}text|pact|protoc|estatut|modificatoria|ord[ei]nan|act n)/i;
/** «CPP», «C.P.», «L. 30364», «C de PP»; or a word that hides marks or joiners. */
const initials =
  /[A-ZÁÉÍÓÚÑ](?:\.? ?[A-ZÁÉÍÓÚÑ]|\.? ?\d)|C de P|[\u00ad\u0300-\u036f\u200b-\u200d\ufeff]/;
