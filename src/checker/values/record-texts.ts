import type { Citation } from '../../citations/extract.ts';
import { type CitationRef, parseRef } from '../../citations/ref.ts';
import { piecesOf } from '../../papers/text.ts';
import { type Entry, findProvision, type Registry, versionCited } from '../../registry/registry.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { rememberOf } from '../../text/remember.ts';
import type { Beside } from '../law/provisions-beside.ts';

/** A text of a record, with the law named in it or in the object that holds it. */
export interface LawText {
  lang: Lang;
  text: string;
  path: PropertyKey[];
  beside: () => Beside[];
  /** True if the text itself links to the law; else the object around it names it. */
  isLinked: boolean;
  /** Where its links to the law begin, as a block of a page has them. */
  cited: { kind: 'citation'; start: number; end: number }[];
}

/** A reference to the law, and where its words begin in the text; before all of it where it is not there. */
interface Named {
  target: string;
  at: number;
}

/** Every text of a record that has law beside it, as its readers see it. */
export function recordTexts(record: Entry<unknown>, registry: Registry, day: string): LawText[] {
  return lawTexts(record).flatMap(({ lang, text, path, links, around }): LawText[] => {
    const named = links.length > 0 ? links : around;
    if (named.length === 0) return [];
    const beside = () => besideOf(named, record, path, registry, day);
    const cited = links.map(({ at }) => ({ kind: 'citation' as const, start: at, end: at }));
    return [{ lang, text, path, beside, isLinked: links.length > 0, cited }];
  });
}

/** A text of a record: its language, its words without links, and the law it links or stands in an object with. */
interface Said {
  lang: Lang;
  text: string;
  path: PropertyKey[];
  links: readonly Named[];
  around: readonly Named[];
}

/** Every text of a record, in order; worked out once for all the rules. */
export const lawTexts = rememberOf((record: Entry<unknown>): readonly Said[] => {
  const texts: Said[] = [];
  const path: PropertyKey[] = [];
  const read = (value: unknown, around: readonly Named[]): void => {
    if (typeof value === 'string') {
      const lang = path.includes('en') ? 'en' : 'es';
      texts.push({ lang, path: [...path], around, ...linkedText(value) });
    } else if (Array.isArray(value)) {
      for (let at = 0; at < value.length; at++) below(at, value[at], around);
    } else if (typeof value === 'object' && value !== null) {
      const own = refsOf(value);
      for (const [key, each] of Object.entries(value))
        if (!skipped.has(key)) below(key, each, own.length > 0 ? own : around);
    }
  };
  const below = (key: PropertyKey, value: unknown, around: readonly Named[]): void => {
    path.push(key);
    read(value, around);
    path.pop();
  };
  read(record.data, []);
  return texts;
});

/** Keys whose text says nothing of the law. */
const skipped = new Set(['sources', 'verification', 'reviewed', 'example', 'id', 'version']);

/** What an object names beside its texts; not the deadline that it draws, whose value nobody writes. */
function refsOf(value: object): readonly Named[] {
  const { provision, cites } = value as Record<string, unknown>;
  if (provision === undefined && cites === undefined) return none;
  return [provision, ...(Array.isArray(cites) ? (cites as unknown[]) : [])].flatMap((target) =>
    typeof target === 'string' ? [{ target, at: -1 }] : [],
  );
}

const none: readonly Named[] = [];

/** A text with its links as words, and where each stands. */
function linkedText(source: string): { text: string; links: readonly Named[] } {
  if (!source.includes('](norma:')) return { text: source, links: none };
  let text = '';
  const links: Named[] = [];
  for (const piece of piecesOf(source)) {
    if (piece.kind === 'citation') links.push({ target: piece.target, at: text.length });
    text += piece.kind === 'field' ? '…' : piece.text;
  }
  return { text, links };
}

function besideOf(
  named: readonly Named[],
  record: Entry<unknown>,
  path: PropertyKey[],
  registry: Registry,
  day: string,
): Beside[] {
  return named.flatMap(({ target, at }) => {
    const ref = parseRef(target);
    const provision = ref?.eId ? findProvision(registry, ref.instrument, ref.eId) : undefined;
    const version = provision && versionCited(provision, ref?.date, day);
    if (!ref || !provision || !version) return [];
    return [{ provision, version, citation: citationOf(ref, target, record, path), at }];
  });
}

/** Where it stands is looked up when it is asked for: most texts have nothing to tell. */
const citationOf = (
  ref: CitationRef,
  target: string,
  { place }: Entry<unknown>,
  path: PropertyKey[],
): Citation => ({
  ref,
  target,
  get place() {
    return place(path);
  },
  text: '',
  context: '',
  form: 'component',
});
