import { vocabularyOf } from '../citations/norm-names.ts';
import type { Registry } from '../registry/registry.ts';
import type { AmendingNorm } from './amended.ts';
import { amendmentsIn } from './amendments.ts';
import { type DatedNorm, settle } from './beliefs.ts';
import type { CorpusFile } from './corpus/file.ts';
import type { CorpusFolder, UnreadFault } from './corpus-folder.ts';
import { publicationDay } from './dates.ts';
import type { NormAboutUs } from './new-norms.ts';
import type { Readings } from './readings.ts';
import { subjectOf, type Term, termsOf } from './terms.ts';
import { stem } from './witnesses.ts';

/** What the norms of a corpus say, those of the last years asked one by one. */
export interface Scan {
  /** Norms that change something, with the day that is believed. */
  norms: AmendingNorm[];
  /** Norms about our matter that were not there in the last recorded run. */
  about: NormAboutUs[];
  /** The newest day that is believed. */
  newest: string | undefined;
  /** How many were asked. */
  asked: number;
  /** Names of the norms since a day, without folder nor ending: whatever is not there next time is new. */
  seen: string[];
  seenSince: string;
  /** What of the corpus is not believed, and why. */
  faults: CorpusFault[];
}

/** A file of the corpus that is not believed. */
export interface CorpusFault {
  path: string;
  /** `date`: the day it gives is not its own; `no-text`: there is none; `other-norm`: it holds another; the rest could not be read. */
  kind: 'date' | 'no-text' | 'other-norm' | UnreadFault;
  /** The day it gives, and the one that is believed; or why it could not be read. */
  said?: string;
  believed?: string | undefined;
}

interface Asked extends DatedNorm {
  source: string;
  amendments: AmendingNorm['amendments'];
  terms: string[];
  subject: string;
  line: number;
}

/** Reads the whole corpus once, and asks the norms since a day what they change and what they are about. */
export function scan(options: {
  registry: Registry;
  readings: Readings;
  terms: readonly Term[];
  corpus: CorpusFolder;
  asOf: string;
  since: string;
  tick?: (read: number, of: number) => void;
}): Scan {
  const { corpus, asOf, since, terms, registry, readings, tick } = options;
  const dated: DatedNorm[] = [];
  const asked: Asked[] = [];
  const faults: CorpusFault[] = [];
  const seen: string[] = [];
  const seenSince = `${Number(since.slice(0, 4)) - 1}-01-01`;
  corpus.readAll(
    (file) => {
      // Only the norms of the State change those of the State.
      if (!file.path.startsWith('pe/')) return;
      const norm: DatedNorm = { path: file.path, ...publicationDay(file, asOf) };
      dated.push(norm);
      if (file.published >= seenSince || (norm.day ?? '') >= seenSince)
        seen.push(nameOf(file.path));
      if (file.published < since && (norm.day ?? '') < since) return;
      const fault = junk(file);
      if (fault) faults.push({ path: file.path, kind: fault });
      asked.push(ask(file, norm, registry, terms));
    },
    tick ?? (() => undefined),
  );
  settle(dated);
  const days = new Map(dated.map(({ path, day }) => [path, day]));
  for (const each of asked) each.day = days.get(each.path);
  faults.push(...wrongDays(asked));
  faults.push(
    ...corpus.faults.map(({ path, fault, said }) => ({
      path,
      kind: fault,
      ...(said !== undefined && { said }),
    })),
  );
  return { ...conclude(asked, dated, faults, registry, readings, asOf), seen, seenSince };
}

function ask(file: CorpusFile, norm: DatedNorm, registry: Registry, terms: readonly Term[]): Asked {
  const amendments = amendmentsIn(file, vocabularyOf(registry)).filter(({ instrument }) =>
    registry.instruments.has(instrument),
  );
  const subject = subjectOf(file);
  const found = termsOf(subject, terms);
  const { path, source, body } = file;
  return { ...norm, path, source, amendments, terms: found, subject, line: body + 1 };
}

function conclude(
  asked: Asked[],
  dated: DatedNorm[],
  faults: CorpusFault[],
  registry: Registry,
  { run }: Readings,
  asOf: string,
): Omit<Scan, 'seen' | 'seenSince'> {
  const known = new Set(run?.seen ?? []);
  // A norm whose day nobody bears out is believed only if it was not there before.
  const believed = asked.flatMap((each) => {
    if (each.day !== undefined) return [{ ...each, day: each.day }];
    const isNew = run !== undefined && !known.has(nameOf(each.path));
    return isNew ? [{ ...each, day: each.doubt?.said ?? asOf }] : [];
  });
  // The same of a file that never bears its own number.
  const junked = new Set(
    faults.flatMap(({ kind, path }) =>
      kind === 'other-norm' && (run === undefined || known.has(nameOf(path))) ? [path] : [],
    ),
  );
  const about = believed.filter(
    ({ path, day, terms, amendments }) =>
      run !== undefined &&
      day >= run.seenSince &&
      !known.has(nameOf(path)) &&
      terms.length > 0 &&
      !registry.instruments.has(stem(path)) &&
      !amendments.some(
        ({ instrument, eId }) =>
          eId && registry.instruments.get(instrument)?.provisions.has(eId.split('__')[0] ?? ''),
      ),
  );
  const newest = dated
    .flatMap(({ day, doubt }) =>
      day !== undefined && day <= asOf && doubt?.why !== 'future' ? [day] : [],
    )
    .sort()
    .at(-1);
  return {
    norms: believed
      .filter(({ amendments, path }) => amendments.length > 0 && !junked.has(path))
      .map(({ path, day, source, amendments }) => ({ path, day, source, amendments })),
    about: about.map(({ path, day, terms, subject, line }) => ({
      path,
      day,
      terms,
      subject,
      line,
    })),
    newest,
    asked: asked.length,
    faults: faults.sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

function wrongDays(asked: readonly Asked[]): CorpusFault[] {
  return asked.flatMap(({ path, day, doubt }) =>
    doubt && day !== doubt.said
      ? [{ path, kind: 'date' as const, said: doubt.said, believed: day }]
      : [],
  );
}

/** A file without words of its own, or whose number its own text never bears. */
function junk(file: CorpusFile): 'no-text' | 'other-norm' | undefined {
  const lines = file.lines.slice(file.body);
  const letters = lines.join('').replace(/[^\p{L}]/gu, '').length;
  if (letters < 120) return 'no-text';
  const number = /\/(?:LEY|DLEG|DU|DL)-(?:ORGANICA-)?(\d+)/.exec(file.path)?.[1];
  if (!number) return undefined;
  const own = new RegExp(`(?<!\\d)0*${Number(number)}(?!\\d)`);
  // The first lines are the maker's own, from the front matter.
  const body = lines.filter((line) => !/^(?:#|\*\*(?:Ley|Decreto))/.test(line));
  return own.test(body.join('\n')) ? undefined : 'other-norm';
}

const nameOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.md$/, '');
