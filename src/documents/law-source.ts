import { isSaid } from './texts-of.ts';

/** The lines of a value of a record in the language that is read. */
type Lines = (value: unknown) => string[];

/** What of a provision is read beside its texts, and under which heading; the rest joins records or says by which words it is meant. */
const own = { heading: 'heading', place: 'place', parts: 'articleParts', gaps: 'gaps' } as const;
/** What of a text is said elsewhere, or by nobody: where it was read, and the names that links use. */
const unsaid = new Set(['sources', 'verification', 'id', 'part', 'parts']);
/** Marks a line that says a value of the law and no sentence: `kept-law.ts` says it in words. */
const mark = '@';

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** A value, such as a penalty or a time limit, in a line: its sentences before it, and of the rest what is no name. */
function valueLines(name: string, value: unknown, lines: Lines): string[] {
  const entries = entriesOf(value)
    .flatMap(([key, each]): [string, unknown][] =>
      key === 'penalty' ? entriesOf(each) : [[key, each]],
    )
    .filter(([key]) => !unsaid.has(key));
  const figures = Object.fromEntries(entries.filter(([, each]) => !isSaid(each)));
  return [
    ...entries.flatMap(([, each]) => (isSaid(each) ? lines(each) : [])),
    ...(Object.keys(figures).length > 0 ? [`${mark}${name} ${JSON.stringify(figures)}`] : []),
  ];
}

/** The lines of a text of a provision. */
function textLines(text: unknown, lines: Lines): string[] {
  // A day whose text is none ends the one before it.
  if (text === null) return [`${mark}repealed`];
  const said = entriesOf(text).flatMap(([key, value]): string[] => {
    if (key === 'repealed') return [`${mark}repealed`];
    if (key === 'action') return [`${mark}action ${String(value)}`];
    if (key === 'penalty' || key === 'aggravated')
      return listOf(value).flatMap((each) => valueLines('penalty', each, lines));
    if (key === 'deadlines')
      return listOf(value).flatMap((each) => valueLines('deadline', each, lines));
    return unsaid.has(key) ? [] : lines(value);
  });
  const level = entriesOf(Object.fromEntries(entriesOf(text))['verification']).find(
    ([key]) => key === 'level',
  )?.[1];
  return typeof level === 'string' ? [...said, `${mark}level ${level}`] : said;
}

/**
 * What is read of a provision, as the source of a page has it: a heading for what stands beside its texts and one for
 * each of these, by its day, with its sentences, its penalties and time limits, who made it and how sure we are of it.
 * Nothing of what is no provision. Whoever changes this gives all of them another text.
 */
export function lawSource(data: object, lines: Lines): string | undefined {
  if (!('eId' in data) || !('versions' in data)) return undefined;
  const held = Object.fromEntries(entriesOf(data));
  const gaps = (value: unknown) =>
    listOf(value).flatMap((gap) => {
      const { text = gap, level } = Object.fromEntries(entriesOf(gap));
      return [...lines(text), ...(typeof level === 'string' ? [`${mark}level ${level}`] : [])];
    });
  const beside = Object.entries(own).map(([key, title]): [string, string[]] => [
    title,
    held[key] === undefined ? [] : key === 'gaps' ? gaps(held[key]) : lines(held[key]),
  ]);
  const texts = entriesOf(held['versions']).map(([day, text]): [string, string[]] => [
    day,
    textLines(text, lines),
  ]);
  return [...beside, ...texts]
    .flatMap(([title, told]) => (told.length === 0 ? [] : [`## ${title}`, ...told]))
    .join('\n');
}
