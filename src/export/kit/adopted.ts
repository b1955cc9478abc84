// What a kit says beside what the same documents say today, in Node and in a browser alike: nothing here reads a file.
import { type ChangeClass, isVoted } from '../../registry/change-class.ts';
import { isNewer } from '../../registry/newest-version.ts';
import { type Piece, wordsDiff } from '../../text/words-diff.ts';
import type { CallFacts } from '../../text/counts.ts';
import { Refusal } from '../../text/refusal.ts';
import { readDocx } from '../docx/read.ts';
import { seenClasses } from './detect.ts';
import { namedFiles } from './names.ts';
import type { OpenKit } from './open.ts';
import { ofSources } from '../../documents/source-headings.ts';
import type {
  AdoptedDocument,
  AdoptedProvision,
  KitPiece,
  KitSource,
  SectionText,
  ToldChange,
} from './source.ts';

/** A section that is not as it was adopted. */
export interface ChangedSection {
  id: string;
  title: string;
  kind: 'changed' | 'new' | 'gone';
  /** The words that differ; nothing where the kit no longer holds what it said. */
  words?: Piece[];
  /** What can be seen to have changed in it; empty where only other words did, or where that cannot be seen. */
  classes: ChangeClass[];
  /** Whether the team rewrote it: its own words have to be looked at beside the new ones. */
  isTeams: boolean;
}

/** A provision that is not as a document told it. */
export interface ChangedProvision {
  ref: string;
  /** `amended`: another version is in force. `corrected`: the same one is told in other words. */
  kind: 'amended' | 'corrected' | 'new' | 'gone';
  from?: string;
  to?: string;
}

/** A document of a kit beside what it says today. */
export interface AdoptedState {
  file: string;
  /** Address without language of what it is; the two halves of a protocol share it. */
  slug: string;
  title: string;
  /** Version adopted, and the one of today; nothing where the document is no more. */
  adopted: string;
  current?: string;
  sections: ChangedSection[];
  provisions: ChangedProvision[];
  /** What is told to have changed since the version adopted. */
  told: ToldChange[];
  /** What sorts of change it had: those seen and those told. */
  classes: ChangeClass[];
  /** Whether something changed of which nobody has told the sort: it has to be read. */
  isUntold: boolean;
  /** Sections whose text the team changed, by title, where today's is still the one adopted. */
  ownWords: string[];
  /** Why its file could not be compared, in the language of whoever reads. */
  unread?: { es: string; en: string };
  /** Blanks that are still empty in its file. */
  open: number;
  /** Whether it is not as it was adopted, in anything. */
  isBehind: boolean;
  /** Whether it has to be voted again. */
  isVoted: boolean;
}

/** Milliseconds that the documents of a kit may take. */
export const patience = 120_000;

/** What a kit is compared with: what kits in its language are made of today. */
export type Today = Pick<KitSource, 'lang' | 'pieces' | 'blanks' | 'countries' | 'help'>;

/**
 * The documents of a kit beside those of today, one by one. An older kit is compared with what it holds; one
 * edited in any program that saves `.docx` too.
 * @param isLate whether it has taken too long: the files that are left are not read
 */
export function compareKit(
  kit: OpenKit,
  today: Today,
  isLate: () => boolean = () => false,
): AdoptedState[] {
  const facts: CallFacts = {
    lang: today.lang,
    help: today.help,
    // A blank that a public service fills in Peru says whom to call in every country.
    contacts: today.blanks
      .filter(({ scope, id }) => scope === 'contact' || today.countries['pe']?.[id] !== undefined)
      .map(({ id }) => id),
  };
  return kit.record.documents.map((document) => {
    const now = documentToday(document, kit.record, today.pieces);
    return compareDocument(document, kit, now, facts, isLate);
  });
}

/** A document of today, whole: one that was split into several files is all of them. */
interface Now {
  version: string;
  provisions: AdoptedProvision[];
  sections: AdoptedDocument['sections'];
  texts: SectionText[];
  changes: KitPiece['changes'];
}

function documentToday(
  { slug, file }: AdoptedDocument,
  { country, documents }: Pick<OpenKit['record'], 'country' | 'documents'>,
  pieces: readonly KitPiece[],
): Now | undefined {
  const own = pieces.filter(
    ({ document, texts, only }) =>
      texts !== undefined &&
      document?.slug === slug &&
      (only === undefined || only === country || (only === 'other' && country !== 'pe')),
  );
  // An older kit had one file of what is signed and its annex.
  const wasWhole =
    own.length > 1 && documents.filter((document) => document.slug === slug).length === 1;
  const same = wasWhole ? [] : own.filter((piece) => piece.file === file);
  // A file may be numbered or called otherwise since.
  const found =
    same.length > 0
      ? same
      : own.filter(
          (piece) =>
            samePart(piece.file, file) && (wasWhole || isAnnex(piece.file) === isAnnex(file)),
        );
  const first = found.find((piece) => piece.file === file) ?? found[0];
  if (!first?.document) return undefined;
  return {
    version: first.document.version,
    provisions: first.document.provisions,
    sections: found.flatMap(({ document }) => document?.sections ?? []),
    texts: found.flatMap(({ texts = [] }) => texts),
    changes: first.changes,
  };
}

/** Whether two files are in the same part of a kit: its number holds in any language and in an older kit. */
const samePart = (a: string, b: string): boolean => partOf(a) === partOf(b);
const partOf = (file: string): string => /^\d+(?=-)/.exec(file)?.[0] ?? file.replace(/\/.*$/s, '');

const isAnnex = (file: string): boolean => /-(?:anexo|annex)\.docx$/.test(file);

function compareDocument(
  document: AdoptedDocument,
  { texts, documents }: OpenKit,
  now: Now | undefined,
  facts: CallFacts,
  isLate: () => boolean,
): AdoptedState {
  const { file, slug, title, version } = document;
  // A file may be called like what every object has.
  const before = Object.prototype.hasOwnProperty.call(texts, file) ? texts[file] : undefined;
  const bytes = documents.get(file);
  const read = !bytes ? { unread: missing } : isLate() ? { unread: late } : teamText(bytes);
  const edited = (section: SectionText | undefined): boolean =>
    'paragraphs' in read && section !== undefined && isRewritten(section, read.paragraphs);
  const own = (before ?? []).filter(edited);
  const state = {
    file,
    slug,
    title: title || file,
    adopted: version,
    open: 'open' in read ? read.open : 0,
    ...('unread' in read && { unread: read.unread }),
  };
  if (!now)
    return {
      ...state,
      sections: [],
      provisions: [],
      told: [],
      classes: [],
      isUntold: true,
      ownWords: own.map((section) => section.title),
      isBehind: true,
      isVoted: isProtocol(slug),
    };
  const sections = changedSections(document, before, now, edited, facts);
  const provisions = changedProvisions(document, now);
  const changed = sections.map(({ id }) => id);
  return {
    ...state,
    current: now.version,
    sections,
    provisions,
    ownWords: own.filter(({ id }) => !changed.includes(id)).map((section) => section.title),
    ...sortsOf(document, now, sections, provisions),
  };
}

/** Whether an address is that of a protocol, which a team votes on. */
export const isProtocol = (slug: string): boolean => /^protocolos\/[^/]+$/.test(slug);

/** What sorts of change a document had, and whether a team has to vote on it. */
function sortsOf(
  { slug, version }: AdoptedDocument,
  { changes }: Now,
  sections: readonly ChangedSection[],
  provisions: readonly ChangedProvision[],
): Pick<AdoptedState, 'told' | 'classes' | 'isUntold' | 'isBehind' | 'isVoted'> {
  const isBehind = sections.length > 0 || provisions.length > 0;
  const told = isBehind
    ? (changes?.all ?? []).filter((change) => isNewer(change.version, version))
    : [];
  // From the first version kept on, its words do not change without somebody telling it.
  const isKept = changes !== undefined && !isNewer(changes.since, version);
  const isSeen = ({ title, classes }: ChangedSection) =>
    classes.length > 0 || ofSources.test(title);
  const hasLaw = provisions.some(({ kind }) => kind !== 'corrected');
  const found: ChangeClass[] = [
    ...told.map((change) => change.class),
    ...sections.flatMap(({ classes }) => classes),
    ...(hasLaw ? (['law'] as const) : []),
  ];
  const classes = found.filter((one, at) => found.indexOf(one) === at);
  const isUntold = isProtocol(slug) && !isKept && !sections.every(isSeen);
  const isPutToVote = isProtocol(slug) && (isUntold || classes.some(isVoted));
  return { told, classes, isUntold, isBehind, isVoted: isPutToVote };
}

const late = {
  es: 'los demás archivos tardaron demasiado; manda el kit en partes',
  en: 'the other files took too long; send the kit in parts',
};
const missing = { es: 'no está en el ZIP', en: 'it is not in the ZIP' };

/** What a document of the team says, whoever saved it; or why it cannot be read. */
function teamText(
  bytes: Uint8Array,
): { paragraphs: string[]; open: number } | { unread: { es: string; en: string } } {
  try {
    const { paragraphs, controls } = readDocx(bytes);
    const inControls = controls.filter(
      ({ tag, text }) => tag.startsWith('blank:') && /^\[[^\]]+\][\s_]*$/.test(text),
    );
    // An editor that drops the controls leaves their words.
    const loose = paragraphs.flatMap((text) => text.match(/\[[^\][]{2,60}\]/g) ?? []);
    return {
      paragraphs,
      open: new Set(inControls.length > 0 ? inControls.map(({ tag }) => tag) : loose).size,
    };
  } catch (error) {
    if (error instanceof Refusal) return { unread: error.said };
    throw error;
  }
}

/** Whether some paragraph of a section is not in a document; what fills a blank does not count. */
function isRewritten({ paragraphs }: SectionText, found: readonly string[]): boolean {
  const held = new Set(found.map(plain));
  const whole = found.map(plain);
  return paragraphs.some((paragraph) => {
    const pieces = paragraph.split(/\{blank:[^}]+\}|\{\{[^}]+\}\}/).map(plain);
    if (pieces.length === 1)
      return !held.has(pieces[0] ?? '') && !whole.some((text) => text.includes(pieces[0] ?? ''));
    return !whole.some((text) => holdsInOrder(text, pieces));
  });
}

function holdsInOrder(text: string, pieces: readonly string[]): boolean {
  let at = 0;
  for (const piece of pieces) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return true;
}

/** A text as any editor leaves it: spaces, hyphens and quotes that programs change on their own are alike. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00a0\u202f\s]+/g, ' ')
    .replace(/[\u2010\u2011\u00ad]/g, '-')
    .replace(/[“”«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .trim();

function changedSections(
  adopted: AdoptedDocument,
  before: readonly SectionText[] | undefined,
  now: Pick<Now, 'sections' | 'texts'>,
  isTeams: (section: SectionText | undefined) => boolean,
  facts: CallFacts,
): ChangedSection[] {
  const old = new Map(adopted.sections.map(({ id, sha256 }) => [id, sha256]));
  const today = new Map(now.sections.map(({ id, sha256 }) => [id, sha256]));
  const textBefore = (id: string) => before?.find((each) => each.id === id);
  const textNow = (id: string) => now.texts.find((each) => each.id === id);
  const changed = now.sections.flatMap(({ id, sha256 }): ChangedSection[] => {
    if (old.get(id) === sha256) return [];
    const [was, is] = [textBefore(id), textNow(id)];
    if (was && is && isSame(was, is)) return [];
    const words = was && is && wordsDiff(said(was), said(is));
    return [
      {
        id,
        title: is?.title ?? id,
        kind: old.has(id) ? 'changed' : 'new',
        classes:
          was && is && !ofSources.test(is.title) ? seenClasses(said(was), said(is), facts) : [],
        isTeams: isTeams(was),
        ...(words && { words }),
      },
    ];
  });
  const gone = adopted.sections
    .filter(({ id }) => !today.has(id))
    .map(({ id }): ChangedSection => {
      const was = textBefore(id);
      return { id, title: was?.title ?? id, kind: 'gone', classes: [], isTeams: isTeams(was) };
    });
  return [...changed, ...gone];
}

/** Whether two texts are one but for how they name the files of a kit. */
const isSame = (a: SectionText, b: SectionText): boolean =>
  withoutFiles([a.title, ...a.paragraphs].join('\n')) ===
  withoutFiles([b.title, ...b.paragraphs].join('\n'));

const withoutFiles = (text: string): string => text.replace(namedFiles, '…');

/** What a section says below its title, with a blank as its id. */
const said = ({ paragraphs }: SectionText): string =>
  withoutFiles(paragraphs.join(' '))
    .replace(/\{blank:([^}]+)\}/g, '[$1]')
    .replace(/\{\{[^}]+\}\}/g, '…');

function changedProvisions(
  { provisions: before }: AdoptedDocument,
  { provisions: now }: Pick<Now, 'provisions'>,
): ChangedProvision[] {
  const today = new Map(now.map((each) => [each.ref, each]));
  const old = new Set(before.map(({ ref }) => ref));
  return [
    ...before.flatMap(({ ref, version, sha256 }): ChangedProvision[] => {
      const is = today.get(ref);
      if (!is) return [{ ref, kind: 'gone', from: version }];
      if (is.version !== version) return [{ ref, kind: 'amended', from: version, to: is.version }];
      return is.sha256 === sha256 ? [] : [{ ref, kind: 'corrected', from: version }];
    }),
    ...now
      .filter(({ ref }) => !old.has(ref))
      .map(({ ref, version }): ChangedProvision => ({ ref, kind: 'new', to: version })),
  ];
}
