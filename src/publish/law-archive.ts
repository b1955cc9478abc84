import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { lawSlug } from '../documents/record-pages.ts';
import { archiveFolder, keptReleases } from '../registry/kept-releases.ts';
import type { InstrumentRow } from './dataset-rows.ts';

/**
 * What a release said of the law. Its rows are those of `normas.json` on that day, so they are read by what they
 * have had in every release: keys come and go, and an archive is never written again.
 */
const archived = z.looseObject({
  version: z.string(),
  /** Of the release, `YYYY-MM-DD`. */
  date: z.string(),
  /** Of the sources that it was made from. */
  commit: z.string(),
  licence: z.string(),
  data: z.array(
    z.looseObject({
      id: z.string(),
      titles: z.looseObject({ short: z.strictObject({ es: z.string(), en: z.string() }) }),
      provisions: z.array(
        z.looseObject({
          eId: z.string(),
          versions: z.array(z.looseObject({ inForceFrom: z.string(), repealed: z.boolean() })),
        }),
      ),
    }),
  ),
});

/** What a release said of the law. */
export type ArchivedLaw = z.infer<typeof archived>;
/** A norm as a release had it. */
export type ArchivedNorm = ArchivedLaw['data'][number];
/** A provision as a release had it. */
export type ArchivedProvision = ArchivedNorm['provisions'][number];
/** A text of a provision as a release had it. */
export type ArchivedVersion = ArchivedProvision['versions'][number];

/** The texts of a provision that two releases both tell, as the first and as the later one tell each, the oldest first. */
export const sharedVersions = (
  was: ArchivedProvision,
  is: ArchivedProvision,
): [was: ArchivedVersion, is: ArchivedVersion][] =>
  is.versions.flatMap((version) => {
    const old = was.versions.find(({ inForceFrom }) => inForceFrom === version.inForceFrom);
    return old ? [[old, version]] : [];
  });

/** Reads the archive of a release. Throws on a text that is none. */
export const readArchive = (text: string): ArchivedLaw => archived.parse(JSON.parse(text));

/** What each release said of the law, newest first. */
export const archives = (root = process.cwd()): ArchivedLaw[] =>
  keptReleases(root).map((version) =>
    readArchive(readFileSync(join(root, archiveFolder, `${version}.json`), 'utf8')),
  );

/** What a release said, with the address of each provision: without language or slashes at its ends, in lower case. */
export const withAddresses = ({ data, ...release }: ArchivedLaw): ArchivedLaw => ({
  ...release,
  data: data.map((norm) => ({
    ...norm,
    provisions: norm.provisions.map(({ eId, ...rest }) => ({
      eId,
      address: lawSlug(`${norm.id}~${eId}`),
      ...rest,
    })),
  })),
});

/** A provision as a release has it. Throws where it has none. */
export function provisionIn(
  norms: readonly ArchivedNorm[],
  { instrument, eId }: { instrument: string; eId: string },
): ArchivedProvision {
  const found = norms
    .find(({ id }) => id === instrument)
    ?.provisions.find((each) => each.eId === eId);
  if (!found) throw new Error(`No provision ${instrument}~${eId} in a release that has it.`);
  return found;
}

/** The file of a release: a provision a line, so that git keeps of the next one only what differs. */
export function archiveText(
  release: Pick<ArchivedLaw, 'version' | 'date' | 'commit'>,
  rows: readonly InstrumentRow[],
): string {
  const norms = rows.map(({ provisions, ...norm }) => {
    const lines = provisions.map((each) => JSON.stringify(each)).join(',\n');
    return `${JSON.stringify(norm).slice(0, -1)},"provisions":[\n${lines}\n]}`;
  });
  const head = JSON.stringify({ ...release, licence: 'CC-BY-4.0' }).slice(0, -1);
  return `${head},"data":[\n${norms.join(',\n')}\n]}\n`;
}

/** Address of the file of a release, below the base folder. */
export const archivePath = (version: string): string => `datos/archivo/${version}.json`;
