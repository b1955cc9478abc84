import type { Finding } from '../../checker/report.ts';
import { dateText, listText } from '../../words/law.ts';
import type { CorpusFolder } from '../corpus-folder.ts';
import { watchFinding } from '../finding.ts';
import type { ForeignObservation } from './observe.ts';
import type { ForeignRun } from './readings.ts';
import { type ForeignNorm, nameOf } from './survey.ts';

/** The articles of each file, by its path. */
type Articles = ReadonlyMap<string, readonly string[]>;

/** The articles of the files that answers rest on; of a file that is not there, nothing. */
export function articlesOf(
  observations: readonly ForeignObservation[],
  corpus: CorpusFolder,
): Articles {
  const files = [...new Set(observations.map(({ file }) => file))].sort();
  return new Map(
    files.flatMap((file) => {
      const cut = corpus.has(file) ? corpus.segmented(file) : undefined;
      if (!cut) return [];
      const own = cut.units.filter(({ quotedIn }) => !quotedIn);
      return [[file, [...new Set(own.flatMap(({ eIds }) => eIds[0] ?? []))]]];
    }),
  );
}

/** As they are kept: in one line a file. */
export const asRecord = (articles: Articles): ForeignRun['articles'] =>
  Object.fromEntries([...articles].map(([file, ids]) => [file, ids.join(' ')]));

/** Articles that a file our answers rest on did not have: what an answer says may now be said by another one. */
export function newArticles(
  articles: Articles,
  last: ForeignRun | undefined,
  observations: readonly ForeignObservation[],
  file: string,
): Finding[] {
  return [...articles].flatMap(([path, ids]) => {
    const before = last?.articles[path];
    if (before === undefined) return [];
    const known = new Set(before.split(' '));
    const added = ids.filter((id) => !known.has(id));
    const rows = new Set(observations.flatMap((each) => (each.file === path ? each.row : [])));
    return added.map((eId) =>
      watchFinding({
        ruleId: 'new-article',
        file,
        message: {
          es: `${path}~${eId} no estaba la última vez, en un archivo del que salen respuestas (${listText([...rows], 'es')}); se esperaba que alguien lo lea y revise las respuestas, o acepte que no hace falta (--record)`,
          en: `${path}~${eId} was not there the last time, in a file that answers come from (${listText([...rows], 'en')}); expected somebody to read it and look at the answers again, or accept that it is not needed (--record)`,
        },
        corpus: [{ file: path, line: 1, message: { es: 'el archivo', en: 'the file' } }],
      }),
    );
  });
}

/** New norms about our matter; the first run, which knows none, tells of none. */
export function newForeignNorms(
  norms: readonly ForeignNorm[],
  last: ForeignRun | undefined,
  file: string,
): Finding[] {
  if (!last) return [];
  const known = new Set(last.seen);
  return norms
    .filter((norm) => norm.day >= last.seenSince && !known.has(nameOf(norm)))
    .map(({ path, day, title, terms }) => {
      const what = title.slice(0, 160);
      return watchFinding({
        ruleId: 'new-norm',
        file,
        message: {
          es: `${path}, del ${dateText(day, 'es')}, trata de ${listText(terms, 'es')}: «${what}»; se esperaba que alguien la lea y revise las respuestas, o acepte que no hace falta (--record)`,
          en: `${path}, of ${dateText(day, 'en')}, is about ${listText(terms, 'en')}: «${what}»; expected somebody to read it and look at the answers again, or accept that it is not needed (--record)`,
        },
        corpus: [{ file: path, line: 1, message: { es: 'la norma', en: 'the norm' } }],
      });
    });
}
