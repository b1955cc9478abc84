import { figuresIn, wordFigures } from './figures.ts';

/** What tells whom to call from any other number. */
export interface CallFacts {
  lang: 'es' | 'en';
  /** Digits of the numbers to call of today, `100`, `018001234`. */
  help: readonly string[];
  /** Blanks, by id, that say whom to call. */
  contacts: readonly string[];
}

/** A law with its number, a version or the letter of a form: figures that are no number of the protocol. */
const names =
  /(?:art[íi]culos?|articles?|arts?\.|ley|law|act|decretos? [a-záéíóú ]*|decree|reglamento|inciso|numeral|lit(?:eral)?)\s+(?:n\.?[º°]\s*)?\d[\w.-]*|\d{4}\.\d{2}\.\d+|\bT\d{1,2}\b/gi;

/** What is called in a text, by digits or by blank (`[id]`), and its other figures, each as often as it is said. */
export function countsIn(text: string, { lang, help, contacts }: CallFacts) {
  const calls: string[] = [];
  const blanks = text.replace(/\[([a-z][a-z0-9-]*)\]/g, (_, id: string) => {
    if (contacts.includes(id)) calls.push(id);
    return ' ';
  });
  const bare = blanks.replace(/\d[\d ()+-]*\d/g, (found) => {
    const digits = found.replace(/\D/g, '');
    if (!help.includes(digits)) return found;
    calls.push(digits);
    return ' ';
  });
  const words = bare.replace(names, ' ');
  // «Un» and «una» are articles far more often than numbers.
  const figures = [...figuresIn(words, lang), ...wordFigures(words, lang)].filter(
    (figure) => figure !== '1',
  );
  return { calls: [...calls].sort(), figures: [...figures].sort() };
}
