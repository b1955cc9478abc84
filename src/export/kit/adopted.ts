import { type Piece, wordsDiff } from '../../text/words-diff.ts';
import { Refusal } from '../../text/refusal.ts';
import { readDocx } from '../docx/read.ts';
import type { OpenKit } from './open.ts';
import type { AdoptedDocument, KitPiece, SectionText } from './source.ts';

/** A section that is not as it was adopted. */
export interface ChangedSection {
  id: string;
  title: string;
  kind: 'changed' | 'new' | 'gone';
  /** The words that differ; nothing where the kit no longer holds what it said. */
  words?: Piece[];
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
  title: string;
  /** Version adopted, and the one of today; nothing where the document is no more. */
  adopted: string;
  current?: string;
  sections: ChangedSection[];
  provisions: ChangedProvision[];
  /** Sections whose text the team changed, by title, where today's is still the one adopted. */
  ownWords: string[];
  /** Why its file could not be compared, in the language of whoever reads. */
  unread?: { es: string; en: string };
  /** Blanks that are still empty in its file. */
  open: number;
  /** Whether it has to be adopted again. */
  isBehind: boolean;
}

/**
 * The documents of a kit beside those of today. An older kit is compared with what it holds; one edited in any
 * program that saves `.docx` too.
 * @param pieces those of today, in the language of the kit
 * @param isLate whether it has taken too long: the files that are left are not read
 */
export function compareKit(
  kit: OpenKit,
  pieces: readonly KitPiece[],
  isLate: () => boolean = () => false,
): AdoptedState[] {
  const { country } = kit.record;
  return kit.record.documents.map((document) => {
    const today = pieces.find(
      ({ document: own, only, file }) =>
        own?.slug === document.slug &&
        samePlace(file, document.file) &&
        (only === undefined || only === country || (only === 'other' && country !== 'pe')),
    );
    return compareDocument(document, kit, today, isLate);
  });
}

/** Whether two files of kits are the same thing: numbers before names may have changed. */
const samePlace = (a: string, b: string): boolean =>
  (a.split('/')[0] ?? '').replace(/\.docx$/, '') === (b.split('/')[0] ?? '').replace(/\.docx$/, '');

function compareDocument(
  document: AdoptedDocument,
  { texts, documents }: OpenKit,
  today: KitPiece | undefined,
  isLate: () => boolean,
): AdoptedState {
  const { file, title, version } = document;
  // A file may be called like what every object has.
  const before = Object.hasOwn(texts, file) ? texts[file] : undefined;
  const bytes = documents.get(file);
  const read = !bytes ? { unread: missing } : isLate() ? { unread: late } : teamText(bytes);
  const edited = (section: SectionText | undefined): boolean =>
    'paragraphs' in read && section !== undefined && isRewritten(section, read.paragraphs);
  const state = {
    file,
    title: title || file,
    adopted: version,
    open: 'open' in read ? read.open : 0,
    ...('unread' in read && { unread: read.unread }),
  };
  const own = (before ?? []).filter(edited);
  const now = today?.document;
  if (!now || !today.texts)
    return {
      ...state,
      sections: [],
      provisions: [],
      ownWords: own.map((section) => section.title),
      isBehind: true,
    };
  const sections = changedSections(document, before, now, today.texts, edited);
  const provisions = changedProvisions(document, now);
  const changed = new Set(sections.map(({ id }) => id));
  return {
    ...state,
    current: now.version,
    sections,
    provisions,
    ownWords: own.filter(({ id }) => !changed.has(id)).map((section) => section.title),
    isBehind: sections.length > 0 || provisions.length > 0,
  };
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
  now: Pick<AdoptedDocument, 'sections'>,
  texts: readonly SectionText[],
  isTeams: (section: SectionText | undefined) => boolean,
): ChangedSection[] {
  const old = new Map(adopted.sections.map(({ id, sha256 }) => [id, sha256]));
  const today = new Map(now.sections.map(({ id, sha256 }) => [id, sha256]));
  const textBefore = (id: string) => before?.find((each) => each.id === id);
  const textNow = (id: string) => texts.find((each) => each.id === id);
  const changed = now.sections.flatMap(({ id, sha256 }): ChangedSection[] => {
    if (old.get(id) === sha256) return [];
    const [was, is] = [textBefore(id), textNow(id)];
    const words = was && is && wordsDiff(said(was), said(is));
    return [
      {
        id,
        title: is?.title ?? id,
        kind: old.has(id) ? 'changed' : 'new',
        isTeams: isTeams(was),
        ...(words && { words }),
      },
    ];
  });
  const gone = adopted.sections
    .filter(({ id }) => !today.has(id))
    .map(({ id }): ChangedSection => {
      const was = textBefore(id);
      return { id, title: was?.title ?? id, kind: 'gone', isTeams: isTeams(was) };
    });
  return [...changed, ...gone];
}

/** What a section says, with a blank as its id. */
const said = ({ title, paragraphs }: SectionText): string =>
  [title, ...paragraphs]
    .join(' ')
    .replace(/\{blank:([^}]+)\}/g, '[$1]')
    .replace(/\{\{[^}]+\}\}/g, '…');

function changedProvisions(
  { provisions: before }: AdoptedDocument,
  { provisions: now }: Pick<AdoptedDocument, 'provisions'>,
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

/** Whether a team must adopt anything again; of a kit that holds no document, that nothing can be said. */
export function verdictOf(all: readonly AdoptedState[]): string {
  const behind = all.filter(({ isBehind }) => isBehind);
  if (all.length === 0)
    return 'Este kit no trae ningún documento: no hay nada que comparar, y no se sabe si lo que usan está al día.';
  return behind.length === 0
    ? `Al día: ningún documento de los ${all.length} cambió desde que lo adoptaron.`
    : `Hay que volver a adoptar ${behind.length} de ${all.length}: ${behind.map(({ title }) => title).join('; ')}.`;
}

/** A difference of words on one line: three words around each, what is gone in `[-…-]` and what is new in `{+…+}`. */
export function diffLine(pieces: readonly Piece[], around = 3): string {
  return pieces
    .map(({ kind, words }, at) => {
      const text = words.join(' ');
      if (kind === 'gone') return `[-${text}-]`;
      if (kind === 'new') return `{+${text}+}`;
      const head = at > 0 ? words.slice(0, around) : [];
      const tail = at < pieces.length - 1 ? words.slice(-around) : [];
      if (head.length + tail.length >= words.length) return text;
      return `${head.join(' ')} … ${tail.join(' ')}`.trim();
    })
    .join(' ');
}
