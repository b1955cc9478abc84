import { formatRef, parseRef } from '../citations/ref.ts';
import { countedWords } from '../text/words-diff.ts';
import { sumOf } from './text-steps.ts';

/** What changed from a text to the next, as far as it can be counted. */
export interface TextDifference {
  head?: true;
  changed?: string[];
  added?: string[];
  gone?: string[];
  words?: [come: number, went: number];
  cites?: string[];
  uncites?: string[];
}

/** A key of the head of a page that is no text of it. */
const noText =
  /^(?:asOf|reviewed|version|needsReview|before|after|code|part|movedFrom|covers|type):/;

/** A source as it is read: its head, without what is no text of it, and the rest without what it imports. */
function readParts(source: string): { head: string; body: string } {
  const [, front = '', rest = source] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
  // A key with what hangs below it, a value of several lines or a list.
  const keys = front.split(/\n(?=\S)/).filter((key) => !noText.test(key));
  const body = rest
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^import .* from /.test(line));
  return { head: keys.join('\n'), body: body.join('\n') };
}

/** The text of a source, as it is kept and numbered: its head, an empty line and the rest. */
export function readText(source: string): string {
  const { head, body } = readParts(source);
  return `${head}\n\n${body}`;
}

/** The sum of the text of a source: the same while the page says the same. */
export const textSum = (source: string): string => sumOf(readText(source));

/** What changed from one source to another, as far as it can be counted; nothing of one that begins. */
export function difference(before: string, after: string): TextDifference {
  if (before === '') return {};
  const [was, is] = [readParts(before), readParts(after)];
  const [sections, own] = [sectionsOf(was.body), sectionsOf(is.body)];
  const [cited, cites] = [citedIn(before), citedIn(after)];
  const [come, went] = countedWords(saidIn(was), saidIn(is));
  const told = {
    changed: [...own].flatMap(([title, text]) =>
      sections.has(title) && sections.get(title) !== text ? [title] : [],
    ),
    added: [...own.keys()].filter((title) => title !== '' && !sections.has(title)),
    gone: [...sections.keys()].filter((title) => title !== '' && !own.has(title)),
    cites: [...cites].filter((each) => !cited.has(each)),
    uncites: [...cited].filter((each) => !cites.has(each)),
  };
  return {
    ...(was.head !== is.head && { head: true as const }),
    ...Object.fromEntries(Object.entries(told).filter(([, list]) => list.length > 0)),
    ...(come + went > 0 && { words: [come, went] as [number, number] }),
  };
}

/** The keys of a head whose words are read, in the order in which they are told; the others say where a page stands. */
export const headKeysRead = [
  'title',
  'description',
  'purpose',
  'useWhen',
  'notFor',
  'contentNote',
] as const;

const isRead = (key: string): boolean => headKeysRead.some((read) => key.startsWith(`${read}:`));

/** The words of a head that are read. */
const headWords = (head: string): string =>
  head
    .split(/\n(?=\S)/)
    .filter(isRead)
    .join('\n');

/** What is read of a source; the headings of a record are keys, which nobody reads. */
const saidIn = ({ head, body }: ReturnType<typeof readParts>): string =>
  `${wordsOf(headWords(head))}\n${wordsOf(head === '' ? body.replace(/^#{2,3} [\w-]+$/gm, '') : body)}`;

/** What stands below each heading, and before the first, below an empty one. */
function sectionsOf(body: string): Map<string, string> {
  const sections = new Map<string, string>();
  let title = '';
  for (const line of body.split('\n')) {
    const [, marks, words] = /^(#{2,6}) (.+)$/.exec(line) ?? [];
    if (words !== undefined) title = headingText(words);
    const held = sections.get(title);
    const own = words === undefined ? line : (marks ?? '');
    sections.set(title, held === undefined ? own : `${held}\n${own}`);
  }
  return sections;
}

/** A heading without its marks: its anchor, its links, its emphasis. */
const headingText = (words: string): string =>
  words
    .replace(/\s*\{#[^}]*\}\s*$/, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>|[*_`]/g, '')
    .trim();

/**
 * What is read of a text: no address of a link, no tag, and of its attributes only those that are sentences, which
 * `kept-text.ts` shows. Another may hold a space too and name records, such as those whom a box of danger says to call.
 */
const wordsOf = (text: string): string =>
  text
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/<[^>]*>/g, (tag) =>
      [...tag.matchAll(/\b(?:title|elsewhere)="([^"]*)"/g)].map(([, said = '']) => said).join(' '),
    );

/** The provisions that a source cites, each as it is written without its day and without its value. */
function citedIn(source: string): Set<string> {
  const written = [
    ...[...source.matchAll(/\bnorma:([^\s)"'<>]+)/g)].map(([, target = '']) => target),
    ...[...source.matchAll(/\bcite="([^"]*)"/g)].flatMap(([, list = '']) => list.split(/\s+/)),
  ];
  return new Set(
    written.flatMap((target) => {
      const ref = parseRef(target);
      return ref?.eId === undefined
        ? []
        : [formatRef({ instrument: ref.instrument, eId: ref.eId })];
    }),
  );
}
