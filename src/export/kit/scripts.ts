import type { ElementContent } from 'hast';
import type { Registry } from '../../registry/registry.ts';
import { hastText, textNode } from '../../html/tree.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { withoutMinutes } from '../../registry/step-times.ts';
import { rememberOf } from '../../text/remember.ts';
import { sentencesIn } from './sentences.ts';

/** A text on one line. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ');

/** What lists say with another text for elsewhere, sentence by sentence: it may be typed again, as in a course. */
export const scriptsOfPeru = ({ lists }: Pick<Registry, 'lists'>, lang: Lang) =>
  scriptsIn(lists)[lang];

const scriptsIn = rememberOf((lists: Registry['lists']) => ({
  es: scriptsOf(lists, 'es'),
  en: scriptsOf(lists, 'en'),
}));

function scriptsOf(lists: Registry['lists'], lang: Lang) {
  return [...lists.values()].flatMap(({ data }) =>
    data.kind !== 'text'
      ? []
      : data.paragraphs.flatMap(({ elsewhere, ...paragraph }) => {
          if (elsewhere === undefined) return [];
          const sentences = sentencesIn([textNode(plain(paragraph[lang]))])
            .map((each) =>
              plain(each.map((node) => hastText(node)).join('')).replace(/^\W+|\W+$/gu, ''),
            )
            // Shorter ones are said of anything.
            .filter((each) => each.split(' ').length > 8);
          return [{ sentences, elsewhere: elsewhere[lang] }];
        }),
  );
}

/** The script that shares most sentences with a text; of two that begin alike, the one that says nothing more. */
export function scriptIn(
  scripts: ReturnType<typeof scriptsOfPeru>,
  text: string,
): ReturnType<typeof scriptsOfPeru>[number] | undefined {
  const shared = ({ sentences }: (typeof scripts)[number]) =>
    sentences.filter((each) => text.includes(each)).length;
  const [most] = scripts.toSorted(
    (a, b) => shared(b) - shared(a) || a.sentences.length - b.sentences.length,
  );
  return most && shared(most) > 0 ? most : undefined;
}

/** What a run begins with in bold, before a script: «Una respuesta que sirve.» */
export function labelOf(
  run: readonly ElementContent[],
  sentences: readonly string[],
): readonly ElementContent[] {
  const at = run.findIndex(
    (node) => !(node.type === 'element' && node.tagName === 'b') && hastText(node).trim() !== '',
  );
  const label = run.slice(0, Math.max(at, 0));
  const text = plain(label.map((node) => hastText(node)).join(''));
  const isPart = label.length === 0 || sentences.some((each) => text.includes(each));
  return isPart ? [] : [...label, textNode(' ')];
}

type Course = Pick<Registry, 'training' | 'decks' | 'scenarios' | 'lists' | 'adoption'>;

/** What the records of the course and of adopting say otherwise elsewhere, the longest first: one may be part of another. */
export const sayingsOf = (course: Course, lang: Lang): Saying[] => sayingsIn(course)[lang];

const sayingsIn = rememberOf((course: Course) => ({
  es: findSayings(course, 'es'),
  en: findSayings(course, 'en'),
}));

function findSayings(
  { training, decks, scenarios, lists, adoption }: Course,
  lang: Lang,
): Saying[] {
  const found: Saying[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isTold(value)) {
      const put = (said: string, there: string) => {
        const here = shownText(said);
        found.push({ here, pieces: here.split(filled), there });
      };
      put(value[lang], value.elsewhere[lang]);
      // A material says the minutes of a step beside it.
      const alone = withoutMinutes(value, lang);
      if (alone !== value[lang]) put(alone, withoutMinutes(value.elsewhere, lang));
    } else for (const each of Object.values(value)) walk(each);
  };
  for (const records of [training, decks, scenarios, adoption])
    for (const { data } of records.values()) walk(data);
  // A text is said as a whole, or as a script that was typed again.
  for (const { data } of lists.values()) if (data.kind !== 'text') walk(data);
  return found.toSorted((a, b) => b.here.length - a.here.length);
}

/** What a text says in Peru, on one line, and in any other country, with its blanks. */
export interface Saying {
  here: string;
  /** `here` without what the data put in it. */
  pieces: readonly string[];
  there: string;
}

type Told = Record<Lang, string> & { elsewhere: Record<Lang, string> };
const isTold = (value: object): value is Told => 'es' in value && 'elsewhere' in value;

/** A text as a page shows it: a link by its words. */
const shownText = (text: string): string =>
  plain(text.replace(/\[([^\]]+)\]\([^)\s]+\)/g, '$1')).trim();

/**
 * A run of text and inline elements with what is said elsewhere in the place of each saying of Peru.
 * @param said makes the nodes of what is said elsewhere
 */
export function withSayings(
  run: readonly ElementContent[],
  sayings: readonly Saying[],
  said: (words: string) => ElementContent[],
): readonly ElementContent[] {
  const text = run.map((node) => hastText(node)).join('');
  const spaced = plain(text);
  const saying = sayings.find(({ pieces }) => pieces.every((each) => spaced.includes(each)));
  if (!saying) return run;
  const pattern = patternOf(saying);
  const found = pattern.exec(text);
  if (!found) return run;
  // What stands whole within an element is said otherwise there: cut at its first letter, the element would come back.
  const at = run.findIndex((node) => node.type === 'element' && pattern.test(hastText(node)));
  const holder = run[at];
  if (holder?.type === 'element')
    return [
      ...withSayings(run.slice(0, at), sayings, said),
      { ...holder, children: [...withSayings(holder.children, sayings, said)] },
      ...withSayings(run.slice(at + 1), sayings, said),
    ];
  const end = found.index + found[0].length;
  return [
    ...withSayings(cut(run, 0, found.index), sayings, said),
    ...said(saying.there),
    ...withSayings(cut(run, end, text.length), sayings, said),
  ];
}

/** What the data put in a text: `{cp~art_36#plazo}`. */
const filled = /\{[^}]+\}/;

/** Finds a saying in a text, whatever its spaces are and what fills it. */
const patternOf = ({ pieces }: Saying): RegExp =>
  new RegExp(
    pieces
      .map((piece) =>
        piece
          .split(' ')
          .map((each) => RegExp.escape(each))
          .join(String.raw`\s+`),
      )
      .join('.{1,60}?'),
    'su',
  );

/** The nodes of a run between two places of its text; an element goes whole with its first letter. */
function cut(run: readonly ElementContent[], from: number, to: number): ElementContent[] {
  let at = 0;
  return run.flatMap((node): ElementContent[] => {
    const [start, length] = [at, hastText(node).length];
    at += length;
    if (node.type !== 'text') return start >= from && start < to ? [node] : [];
    const held = node.value.slice(Math.max(0, from - start), Math.max(0, to - start));
    return held === '' ? [] : [textNode(held)];
  });
}
