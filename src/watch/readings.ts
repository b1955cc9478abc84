import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAllWhole } from '../files/write-whole.ts';
import { compareEIds } from '../registry/registry.ts';
import { isoDate, text } from '../registry/schema/common.ts';
import { jsonNamesIn, readWritten } from './reading-files.ts';

const sha = z.string().regex(/^[0-9a-f]{64}$/);

/** One text of a provision, as a file of the corpus held it. */
export const witness = z.strictObject({
  /** Path from the root of the corpus. */
  file: text,
  flavour: z.enum(['spij', 'lp', 'gazette']),
  /** `text`: its own; `same-rule`: that of the norm it corresponds to; `quoted`: in a norm that changed it; `note`: told by another file. */
  how: z.enum(['text', 'same-rule', 'quoted', 'note']),
  /** Line of the text in force, from 1. */
  line: z.number().int().positive(),
  /** Fingerprint of the canonical text in force. */
  sha256: sha,
  /** Fingerprint of all that stands there, earlier versions and notes too; left out when it is the same. */
  whole: sha.optional(),
});

/** What was read of a provision: written by `npm run watch`, never by hand. */
export const reading = z.strictObject({
  /** Day on which a person accepted it. */
  readOn: isoDate,
  /** The first is the text our record is held against. */
  witnesses: z.array(witness),
  /** Why there is none, when there is none. */
  unread: z.enum(['no-file', 'unreadable', 'not-there', 'no-text']).optional(),
});

/** The readings of one instrument: `src/data/readings/<instrument>.json`, keyed by eId. */
const readingsFile = z.record(text, reading);

/** What the last recorded run saw: `src/data/readings/_run.json`. */
export const run = z.strictObject({
  /** Day on which the witness was asked. */
  askedOn: isoDate,
  /** Commit of the corpus that was asked, when whoever asked said it. */
  commit: z
    .string()
    .regex(/^[0-9a-f]{40}$/)
    .optional(),
  /** The newest day of publication that is believed. */
  newestNorm: isoDate,
  /** Files of norms that were read. */
  files: z.number().int().nonnegative(),
  /** Provisions that name a file of the corpus, and how many of them were found in it. */
  named: z.number().int().nonnegative(),
  located: z.number().int().nonnegative(),
  /** Findings about provisions on that day, by reference. */
  findings: z.record(text, z.array(text)),
  /** Findings about no provision of ours, by rule. */
  others: z.record(text, z.number().int().positive()),
  /** Norms published before this day are not in `seen`: nothing is said of whether they are new. */
  seenSince: isoDate,
  /** Norms of the last years that were there: any other is new. Names of files without folder nor ending. */
  seen: z.array(text),
});

/** A text of a provision. */
export type Witness = z.infer<typeof witness>;
/** What was read of a provision. */
export type Reading = z.infer<typeof reading>;
/** What the last recorded run saw. */
export type Run = z.infer<typeof run>;

/** Readings by reference (`cp~art_154-B`), and the last run. */
export interface Readings {
  byRef: Map<string, Reading>;
  run: Run | undefined;
}

const folder = 'src/data/readings';
const runName = '_run.json';
const command = 'npm run watch';

/** Reads the readings of a tree. Throws, naming the file, if one is not as `npm run watch` writes it. */
export function loadReadings(root: string): Readings {
  const byRef = new Map<string, Reading>();
  let last: Run | undefined;
  for (const name of jsonNamesIn(join(root, folder))) {
    if (name === runName) last = readWritten(root, `${folder}/${name}`, run, command);
    else {
      const instrument = name.replace(/\.json$/, '');
      for (const [eId, each] of Object.entries(
        readWritten(root, `${folder}/${name}`, readingsFile, command),
      ))
        byRef.set(`${instrument}~${eId}`, each);
    }
  }
  return { byRef, run: last };
}

/** Writes all readings or none, one file an instrument; files of instruments without any are deleted. */
export function saveReadings(root: string, { byRef, run: last }: Readings): void {
  const files = new Map<string, Map<string, Reading>>();
  for (const [ref, each] of byRef) {
    const [instrument = '', eId = ''] = ref.split('~');
    files.set(instrument, (files.get(instrument) ?? new Map<string, Reading>()).set(eId, each));
  }
  const texts = new Map<string, unknown>(last ? [[runName, last]] : []);
  for (const [instrument, readings] of files) {
    const sorted = [...readings].sort(([a], [b]) => compareEIds(a, b));
    texts.set(`${instrument}.json`, Object.fromEntries(sorted));
  }
  writeAllWhole(
    new Map(
      [...texts].map(([name, data]) => [
        join(root, folder, name),
        `${JSON.stringify(data, null, 1)}\n`,
      ]),
    ),
  );
  for (const name of jsonNamesIn(join(root, folder)))
    if (name !== runName && !texts.has(name)) rmSync(join(root, folder, name));
}
