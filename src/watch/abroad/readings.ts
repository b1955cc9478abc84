import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAllWhole } from '../../files/write-whole.ts';
import { isoDate, text } from '../../registry/schema/common.ts';
import { jsonNamesIn, readWritten } from '../reading-files.ts';

const sha = z.string().regex(/^[0-9a-f]{64}$/);

/** A norm that changed a provision, as its publisher's note says. */
const amended = z.strictObject({ norm: text, day: isoDate.optional() });

/** What was read of a provision that an answer rests on: written by `npm run watch`, never by hand. */
const foreignReading = z.strictObject({
  /** The public copy it was read in, as owner/name. */
  mirror: text,
  /** Day on which a person accepted it. */
  readOn: isoDate,
  /** Line of the text in force, from 1. */
  line: z.number().int().positive().optional(),
  /** Fingerprint of the canonical text in force; none where it could not be read. */
  sha256: sha.optional(),
  /** Why it could not be read: whoever accepted it knows, and it is looked for again. */
  unread: z.enum(['no-file', 'unreadable', 'not-there', 'no-text', 'as-enacted', 'cut']).optional(),
  /** Fingerprint of all that stands there, notes too; left out when it is the same. */
  whole: sha.optional(),
  /** Penalties that its text threatens, each in its own unit. */
  penalties: z.array(text).optional(),
  /** Norms that its notes said had changed it. */
  amended: z.array(amended).optional(),
});

/** The last recorded run against one copy. */
const foreignRun = z.strictObject({
  askedOn: isoDate,
  /** Commit of the copy, where git tells. */
  commit: z
    .string()
    .regex(/^[0-9a-f]{40}$/)
    .optional(),
  /** The newest day of publication that is believed. */
  newestNorm: isoDate.optional(),
  files: z.number().int().nonnegative(),
  /** Provisions that were looked for, and found with a text. */
  sought: z.number().int().nonnegative(),
  located: z.number().int().nonnegative(),
  /** Articles that each file that answers rest on had, by its path, apart by spaces: any other is new. */
  articles: z.record(text, z.string()),
  /** Findings of that day, by answer. */
  findings: z.record(text, z.array(text)),
  /** Norms published before this day are not in `seen`. */
  seenSince: isoDate,
  /** Norms of the last years that were there: any other is new. Names of files, without folder nor ending. */
  seen: z.array(text),
});

/** What was read of a provision of another country. */
export type ForeignReading = z.infer<typeof foreignReading>;
/** Why a copy does not give the text of a provision. */
export type ForeignWhy = NonNullable<ForeignReading['unread']>;
/** The last recorded run against one copy. */
export type ForeignRun = z.infer<typeof foreignRun>;

/** The readings of a country: by answer and by provision (`ar/LEY-9.md~art_1`), and the last run of each copy. */
export interface ForeignReadings {
  byRow: Map<string, Map<string, ForeignReading>>;
  runs: Map<string, ForeignRun>;
}

const folderOf = (country: string): string => `src/data/readings/${country}`;
const runName = '_run.json';
const command = 'npm run watch -- --country';

/** Reads what was read of a country. Throws, naming the file, if one is not as `npm run watch` writes it. */
export function loadForeignReadings(root: string, country: string): ForeignReadings {
  const byRow: ForeignReadings['byRow'] = new Map();
  let runs: ForeignReadings['runs'] = new Map();
  for (const name of jsonNamesIn(join(root, folderOf(country)))) {
    const of = <Data>(schema: z.ZodType<Data>): Map<string, Data> =>
      new Map(
        Object.entries(
          readWritten(root, `${folderOf(country)}/${name}`, z.record(text, schema), command),
        ),
      );
    if (name === runName) runs = of(foreignRun);
    else byRow.set(name.replace(/\.json$/, ''), of(foreignReading));
  }
  return { byRow, runs };
}

/** Writes all readings of a country or none, one file an answer; files of answers without any are deleted. */
export function saveForeignReadings(
  root: string,
  country: string,
  { byRow, runs }: ForeignReadings,
): void {
  const files = new Map<string, string>();
  const add = (name: string, records: ReadonlyMap<string, unknown>): void => {
    const sorted = [...records].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
    files.set(name, `${JSON.stringify(Object.fromEntries(sorted), null, 1)}\n`);
  };
  for (const [row, readings] of byRow) if (readings.size > 0) add(`${row}.json`, readings);
  if (runs.size > 0) add(runName, runs);
  const folder = join(root, folderOf(country));
  writeAllWhole(new Map([...files].map(([name, content]) => [join(folder, name), content])));
  for (const name of jsonNamesIn(folder)) if (!files.has(name)) rmSync(join(folder, name));
}
