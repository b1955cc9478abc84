import type { Lang } from '../../registry/schema/common.ts';
import { englishNumberWords, numberWords } from '../../text/number-words.ts';
import { plain } from '../../text/accents.ts';
import { matchesOf } from '../../text/matches.ts';

/** What the registry counts, as it is called in each language. */
const counted: Readonly<Record<Lang, string>> = {
  es: 'paises|protocolos|formatos|papeles|escenarios|modulos|plataformas|servicios|caminos|rutas|guias|situaciones|conductas|niveles|normas|articulos|disposiciones|deberes|pasos del camino|preguntas del camino',
  en: 'countries|protocols|forms|papers|scenarios|modules|platforms|services|routes|guides|situations|conducts|levels|norms|articles|provisions|duties|steps of the path|questions of the path',
};

const number: Readonly<Record<Lang, string>> = {
  es: numberWords,
  en: englishNumberWords,
};

/** «Un protocolo» counts nothing; «seis (6) países» counts twice. */
const single = /^(?:uno?|una|one|cien|1)$/;

const pattern = (lang: Lang) =>
  new RegExp(
    `(?<![\\w-])(${number[lang]}|\\d+)(?:\\s*\\((?:${number[lang]}|\\d+)\\))?\\s+(?:${counted[lang]})(?!\\w)`,
    'g',
  );
const patterns = { es: pattern('es'), en: pattern('en') };

/** The counts of things of the registry that a text says itself, each with its range of the text. */
export function typedCounts(text: string, lang: Lang): { found: string; at: number }[] {
  // Without accents a letter stays a letter, so that places are those of the text in NFC.
  return matchesOf(patterns[lang], plain(text)).flatMap(({ 0: found, 1: first = '', index }) =>
    single.test(first) ? [] : [{ found: text.slice(index, index + found.length), at: index }],
  );
}
