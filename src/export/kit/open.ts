import { z } from 'zod';
import { Refusal } from '../../text/refusal.ts';
import { type PackageLimits, readPackage } from '../docx/read.ts';
import { strFromU8 } from 'fflate';
import { adoptionLevel } from '../../registry/schema/team.ts';
import type { KitRecord, SectionText } from './source.ts';

/** The most that is read of a kit: a team may have put its own papers in it. */
export const ofKit: PackageLimits = {
  bytes: 200_000_000,
  entries: 5000,
  unpacked: 500_000_000,
  what: { es: 'un kit', en: 'a kit' },
  notOne: {
    es: 'no es un archivo .zip, o llegó cortado; vuelve a comprimir la carpeta del kit',
    en: 'it is no .zip file, or it came cut short; zip the folder of the kit again',
  },
};

/** Bytes of a record of a kit, and of what it said, that are read: ours have a tenth. */
const longestRecord = 20_000_000;

/** Documents that a kit has at most: ours have a quarter. */
const mostDocuments = 200;

const text = z.string().max(2000);
const sum = z.string().regex(/^[0-9a-f]{64}$/);
/** `kit.json` of this edition or an older one: what it lacks is taken as unknown, never as a fault. */
const record = z.object({
  version: text,
  commit: text.nullable().catch(null),
  level: adoptionLevel.catch('seed'),
  country: text.catch('pe'),
  lang: z.enum(['es', 'en']).catch('es'),
  documents: z
    .array(
      z.object({
        file: text,
        slug: text,
        title: text.catch(''),
        version: text.catch(''),
        provisions: z
          .array(z.object({ ref: text, version: text.catch(''), sha256: sum }))
          .catch([]),
        sections: z.array(z.object({ id: text, sha256: sum })).catch([]),
      }),
    )
    .max(mostDocuments),
});
const texts = z.record(
  z.string(),
  z.array(z.object({ id: text, title: text, paragraphs: z.array(z.string()) })),
);

/** A kit as a team has it. */
export interface OpenKit {
  record: KitRecord;
  /** What each document said when it was adopted, by its file; nothing in a kit that lost that file. */
  texts: Record<string, SectionText[]>;
  /** Its Word documents, by their file in the record, wherever the ZIP holds them. */
  documents: Map<string, Uint8Array>;
}

/**
 * Opens a kit that somebody sends, edited or not. Throws `Refusal` with one line if it is no ZIP, if it is not a
 * kit of ours, if a name in it leads out of it or if it is too large inside. Nothing in it is run or written.
 */
export function openKit(bytes: Uint8Array): OpenKit {
  const entries = readPackage(
    bytes,
    (name) => /\.docx$|(?:^|\/)(?:kit|textos)\.json$/.test(name),
    ofKit,
  );
  const names = Object.keys(entries).toSorted((a, b) => a.length - b.length);
  const own = names.find((name) => /(?:^|\/)kit\.json$/.test(name));
  if (own === undefined)
    throw new Refusal({
      es: 'es un ZIP, pero no un kit: no trae kit.json; comprime la carpeta entera del kit',
      en: 'it is a ZIP, but no kit: it has no kit.json; zip the whole folder of the kit',
    });
  // Whoever zips a folder puts its name before each file.
  const folder = own.slice(0, -'kit.json'.length);
  const read = record.safeParse(parsed(entries[own]));
  if (!read.success)
    throw new Refusal({
      es: 'trae un kit.json que no se entiende; recupera el del kit original',
      en: 'it holds a kit.json that cannot be read; take the one of the original kit',
    });
  const held = texts.safeParse(parsed(entries[`${folder}textos.json`]));
  return {
    record: read.data,
    texts: held.success ? held.data : {},
    documents: new Map(
      read.data.documents.flatMap(({ file }) => {
        const document = entries[folder + file];
        return document ? [[file, document] as const] : [];
      }),
    ),
  };
}

function parsed(entry: Uint8Array | undefined): unknown {
  try {
    return entry && entry.length <= longestRecord ? JSON.parse(strFromU8(entry)) : undefined;
  } catch {
    return undefined;
  }
}
