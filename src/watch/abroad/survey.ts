import type { CorpusFile } from '../corpus/file.ts';
import type { CorpusFolder, FolderFault } from '../corpus-folder.ts';
import { subjectOf, type Term, termsOf } from '../terms.ts';
import { type SaidDay, saidDay } from './days.ts';

/** A norm about our matter that was not there in the last recorded run. */
export interface ForeignNorm {
  path: string;
  day: string;
  title: string;
  terms: string[];
}

/** What is seen by looking at every file of a copy once. */
export interface Survey {
  /** The newest day of a norm, or of a reform, that is believed. */
  newest: string | undefined;
  about: ForeignNorm[];
  /** How many norms could be read. */
  files: number;
  /** Names of the norms since a day, without folder nor ending. */
  seen: string[];
  seenSince: string;
  /** How many files say a day that cannot be, by why; and some of them. */
  doubts: { why: NonNullable<SaidDay['doubt']>; count: number; some: string[] }[];
  faults: readonly FolderFault[];
}

/** Years of norms that are remembered, so that a new one is known. */
const remembered = 1;
const shown = 3;

/** Looks at every norm of a copy: its day, and of those of the last years what they are about. */
export function survey(
  corpus: CorpusFolder,
  {
    asOf,
    terms,
    tick,
  }: {
    asOf: string;
    terms: readonly Term[];
    tick?: ((read: number, of: number) => void) | undefined;
  },
): Survey {
  const seenSince = `${Number(asOf.slice(0, 4)) - remembered}-01-01`;
  const doubts = new Map<NonNullable<SaidDay['doubt']>, { count: number; some: string[] }>();
  const about: ForeignNorm[] = [];
  const seen: string[] = [];
  let newest: string | undefined;
  corpus.readAll(
    (file) => {
      for (const said of [file.published, file.updated]) {
        const { doubt } = saidDay(said, asOf);
        if (!doubt) continue;
        const of = doubts.get(doubt) ?? { count: 0, some: [] };
        of.count++;
        if (of.some.length < shown) of.some.push(`${file.path} (${said})`);
        doubts.set(doubt, of);
      }
      const { day } = saidDay(file.published, asOf);
      // A copy of codes alone is as new as their last reform.
      for (const each of [day, saidDay(file.updated, asOf).day])
        if (each !== undefined && (newest === undefined || each > newest)) newest = each;
      if (day === undefined || day < seenSince) return;
      seen.push(nameOf(file));
      const found = termsOf(subjectOf(file), terms);
      if (found.length > 0) about.push({ path: file.path, day, title: file.title, terms: found });
    },
    tick ?? (() => undefined),
  );
  return {
    files: corpus.files,
    newest,
    about,
    seen: seen.sort(),
    seenSince,
    doubts: [...doubts].map(([why, each]) => ({ why, ...each })),
    faults: corpus.faults,
  };
}

/** The name of a norm's file, without folder nor ending. */
export const nameOf = ({ path }: Pick<CorpusFile, 'path'>): string =>
  path.replace(/^.*\//, '').replace(/\.md$/, '');
