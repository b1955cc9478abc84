// Opens a kit, in Node and in a browser alike: what it holds is checked by hand, so that no library goes along.
import { strFromU8 } from 'fflate';
import { Refusal } from '../../text/refusal.ts';
import { type PackageLimits, readPackage } from '../docx/read.ts';
import { fixedFiles } from './names.ts';
import type { AdoptedDocument, KitRecord, SectionText } from './source.ts';

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

/** Characters of a name, a title or an id that are read. */
const longestText = 2000;

type Held = Readonly<Record<string, unknown>>;
const isHeld = (value: unknown): value is Held =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= longestText;
const textOr = (value: unknown, other: string): string => (isText(value) ? value : other);

/** Each item of a list as it is read; nothing if it is no list or one of them is not as it should be. */
function listOf<Item>(
  value: unknown,
  read: (one: Held) => Item | undefined,
  most = Infinity,
): Item[] | undefined {
  if (!Array.isArray(value) || value.length > most) return undefined;
  const items = (value as unknown[]).map((one) => (isHeld(one) ? read(one) : undefined));
  return items.every((one) => one !== undefined) ? items : undefined;
}
const isSum = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

/** `kit.json` of this edition or an older one: what it lacks is taken as unknown, never as a fault. */
function recordIn(value: unknown): KitRecord | undefined {
  if (!isHeld(value) || !isText(value['version'])) return undefined;
  const { version, commit, level, country, lang } = value;
  const documents = listOf(value['documents'], documentIn, mostDocuments);
  if (!documents) return undefined;
  return {
    version,
    commit: isText(commit) ? commit : null,
    level: level === 'base' || level === 'full' ? level : 'seed',
    country: textOr(country, 'pe'),
    lang: lang === 'en' ? 'en' : 'es',
    documents,
  };
}

function documentIn({
  file,
  slug,
  title,
  version,
  provisions,
  sections,
}: Held): AdoptedDocument | undefined {
  if (!isText(file) || !isText(slug)) return undefined;
  return {
    file,
    slug,
    title: textOr(title, ''),
    version: textOr(version, ''),
    provisions:
      listOf(provisions, ({ ref, version: from, sha256 }) =>
        isText(ref) && isSum(sha256) ? { ref, version: textOr(from, ''), sha256 } : undefined,
      ) ?? [],
    sections:
      listOf(sections, ({ id, sha256 }) =>
        isText(id) && isSum(sha256) ? { id, sha256 } : undefined,
      ) ?? [],
  };
}

/** `textos.json`, or `texts.json` in English: what each document said, by its file; nothing of one that is not as it should be. */
function textsIn(value: unknown): Record<string, SectionText[]> {
  const texts: Record<string, SectionText[]> = {};
  for (const file of isHeld(value) ? Object.keys(value) : []) {
    const sections = listOf((value as Held)[file], ({ id, title, paragraphs }) =>
      isText(id) &&
      isText(title) &&
      Array.isArray(paragraphs) &&
      (paragraphs as unknown[]).every((one) => typeof one === 'string')
        ? { id, title, paragraphs: paragraphs as string[] }
        : undefined,
    );
    if (sections && file !== '__proto__') texts[file] = sections;
  }
  return texts;
}

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
    (name) => /\.docx$|(?:^|\/)(?:kit|textos|texts)\.json$/.test(name),
    ofKit,
  );
  const names = Object.keys(entries).sort((a, b) => a.length - b.length);
  const own = names.find((name) => /(?:^|\/)kit\.json$/.test(name));
  if (own === undefined)
    throw new Refusal({
      es: 'es un ZIP, pero no un kit: no trae kit.json; comprime la carpeta entera del kit',
      en: 'it is a ZIP, but no kit: it has no kit.json; zip the whole folder of the kit',
    });
  // Whoever zips a folder puts its name before each file.
  const folder = own.slice(0, -'kit.json'.length);
  const record = recordIn(parsed(entries[own]));
  if (!record)
    throw new Refusal({
      es: 'trae un kit.json que no se entiende; recupera el del kit original',
      en: 'it holds a kit.json that cannot be read; take the one of the original kit',
    });
  return {
    record,
    // Kits in English called it as those in Spanish do.
    texts: textsIn(
      parsed(
        entries[folder + fixedFiles[record.lang].texts] ?? entries[folder + fixedFiles.es.texts],
      ),
    ),
    documents: new Map(
      record.documents.flatMap(({ file }) => {
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
