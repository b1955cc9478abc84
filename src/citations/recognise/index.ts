import { resolve } from './resolve.ts';
import { Scanner } from './scan.ts';
import { TextTokens, type Vocabulary } from './tokens.ts';
import { anchor } from './vocabulary.ts';

export { compileNames, usefulNames } from './compile-names.ts';
export type { NormNames } from './names.ts';
export type { Vocabulary } from './tokens.ts';

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
  /**
   * What it names beyond the last article of the norm, and so is left out of `provisions`; where nothing else is named,
   * `instrument` is `other:` and its identifier, as nothing is to be linked.
   */
  lacks?: string[];
}

/**
 * Finds the citations of Peruvian law in a text, in order and without overlaps.
 * @param vocabulary what the norms of the registry are called, from {@link compileNames}
 * @param isTyped whether it was typed in a search box, where names have no capitals
 */
export function recognise(
  text: string,
  lang: 'es' | 'en',
  vocabulary: Vocabulary,
  isTyped = false,
): RecognisedCitation[] {
  const t = new TextTokens(text, vocabulary, lang === 'en', isTyped);
  const anchors = vocabulary.anchors[lang];
  const scanner = new Scanner(t);
  for (let i = 0; i < t.count;) {
    const code = t.code(i);
    const kind = code > 0 ? (anchors[code] ?? anchor.none) : anchor.none;
    // Whatever a reader gives back, the scan goes on.
    i = kind === anchor.none ? i + 1 : Math.max(i + 1, scanner.readAt(i, kind));
  }
  return resolve(scanner.reading, vocabulary.norms).map(({ start, end, ...rest }) => ({
    start,
    end,
    surface: text.slice(start, end),
    ...rest,
  }));
}
