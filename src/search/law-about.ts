import type { Lang } from '../registry/schema/common.ts';
import { stemOf, senseWords } from '../text/stems.ts';
import { sound } from './danger-phrases.ts';
import type { HeldLaw } from './held-law.ts';
import type { NormsFile, ProvisionsFile, ReadIndexFile } from './index-files.ts';

/** What asks for the text of the law. */
const ofText: Record<Lang, RegExp> = {
  es: /^(art|arts|articulo|articulos|codigo)$/,
  en: /^(art|article|articles|code)$/,
};
/** What asks whether something is an offence. */
const ofOffence: Record<Lang, RegExp> = { es: /^delitos?$/, en: /^(offence|offense|crime)s?$/ };
/** What else says of no article what it is about. */
const ofLaw: Record<Lang, RegExp> = {
  es: /^(ley|leyes|penal|penas?|dice|habla|regula|castiga|sanciona|norma|peru|peruan[oa]|\d+)$/,
  en: /^(laws?|penal|criminal|penalty|penalties|says|punishes|peru|peruvian|\d+)$/,
};

/** Whether a query asks for the text of the law. */
export const asksForArticle = (query: string, lang: Lang): boolean =>
  senseWords(query, lang).some((word) => ofText[lang].test(word));

/**
 * Articles that a query asks for by what they are about and not by number: «artículo de feminicidio». Every word that
 * carries sense stands in the name of the article, as it sounds. None for a query that does not ask for an article.
 * @param instruments the norms to look in: those that set offences, each a file
 */
export async function lawAbout(
  query: string,
  lang: Lang,
  read: ReadIndexFile,
  instruments: readonly string[],
): Promise<HeldLaw[]> {
  const words = senseWords(query, lang);
  const about = words.filter((word) => !ofText[lang].test(word) && !ofOffence[lang].test(word));
  if (about.length === words.length) return [];
  const asked = about.filter((word) => !ofLaw[lang].test(word)).map((word) => heard(word, lang));
  if (asked.length === 0 || asked.length > 4) return [];
  const norms = await read<NormsFile>('norms');
  const places = Object.keys(norms);
  const files = await Promise.all(
    instruments
      .filter((id) => norms[id]?.[2])
      .map((id) => read<ProvisionsFile>(`l${places.indexOf(id)}`)),
  );
  return files
    .flat()
    .flatMap(([name, url]) => {
      const own = new Set(
        senseWords(name.slice(name.indexOf(':')), lang).map((word) => heard(word, lang)),
      );
      return asked.every((word) => own.has(word)) ? [{ name, url, words: own.size }] : [];
    })
    .sort((a, b) => a.words - b.words)
    .slice(0, 3)
    .map(({ name, url }) => ({ name, url }));
}

const heard = (word: string, lang: Lang): string => sound(stemOf(word, lang), lang);
