import { drawnText, valueShapes } from '../../citations/drawn-value.ts';
import { formatRef } from '../../citations/ref.ts';
import { type Block, isSources, sentencesOf } from '../../documents/blocks.ts';
import type { Page } from '../../documents/project.ts';
import { type Beside, provisionsBeside } from '../law/provisions-beside.ts';
import type { Fix } from '../report.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { doubtsIn, type Figure, type SetValue, type ValueKind } from './compare.ts';
import { hitsIn } from './conditions.ts';
import { deadlineValues } from './deadline-values.ts';
import { penaltyValues } from './penalty-values.ts';

/** A typed value of a page, and the component that draws the same words in its place. */
export interface Draw {
  name: keyof typeof valueShapes;
  /** The reference that it names: `ley-30364~art_16-C#apelar`. */
  of: string;
  fix: Fix;
}

/** A value of a provision beside a sentence. */
interface Held<Mention> {
  beside: Beside;
  value: SetValue<Mention>;
}

/**
 * The typed values of a page that are one value of the provision beside them and no other, in the words that
 * its component draws. What stands in a link, in a title or in the list of sources is left.
 */
export function drawsIn(page: Page, registry: Registry, day: string): Draw[] {
  if (!page.file.endsWith('.mdx')) return [];
  return page.blocks.flatMap((block) => {
    if (block.kind === 'heading' || isSources(block.section)) return [];
    if (block.citations.length === 0 && !block.lead) return [];
    const named = () => provisionsBeside(block, page, registry, day);
    return [
      ...drawsOf('Penalty', penaltyValues, block, page, named),
      ...drawsOf('Deadline', deadlineValues, block, page, named),
    ];
  });
}

function drawsOf<Mention extends Figure>(
  name: Draw['name'],
  kind: ValueKind<Mention>,
  block: Block,
  page: Page,
  named: () => readonly Beside[],
): Draw[] {
  const { lang } = page;
  const around = [block.lead, block.section].join('. ');
  const mentions = kind.mentionsIn(block.text, lang, around, block.citations.length > 0);
  if (mentions.length === 0) return [];
  const doubts = doubtsIn(block, kind, lang, named);
  const offers = named().flatMap((beside) =>
    kind.valuesOf(beside).map((value): Held<Mention> => ({ beside, value })),
  );
  return mentions.flatMap((mention): Draw[] => {
    if (doubts.some((doubt) => overlaps(doubt.mention, mention))) return [];
    const held = oneOf(mention, mentions, offers, block.text, lang);
    return held ? drawOf(name, held, mention, block, page) : [];
  });
}

/** The one value that a figure is: that of all which has it or, in a sentence of one figure, that its words name. */
function oneOf<Mention extends Figure>(
  mention: Mention,
  mentions: readonly Mention[],
  offers: readonly Held<Mention>[],
  text: string,
  lang: Lang,
): Held<Mention> | undefined {
  const key = ({ beside: { provision }, value }: Held<Mention>) => `${provision.file}#${value.id}`;
  const agreeing = new Map(
    offers.filter(({ value }) => value.agrees(mention)).map((each) => [key(each), each]),
  );
  const [only, ...others] = agreeing.values();
  if (others.length === 0) return only;
  const sentence = sentencesOf(text).find(
    ({ at, text: own }) => at <= mention.start && mention.end <= at + own.length,
  );
  if (!sentence || mentions.filter((each) => isIn(each, sentence)).length > 1) return undefined;
  const meanings = offers.map(({ value }) => ({ phrases: value.phrases[lang], description: '' }));
  const meant = new Map(
    hitsIn(sentence.text, meanings, lang).flatMap(({ value, weight }) => {
      const each = offers[value];
      return each && weight >= 1 ? [[key(each), each] as const] : [];
    }),
  );
  const [name, ...more] = meant.keys();
  return more.length === 0 && name !== undefined ? agreeing.get(name) : undefined;
}

/** The component, where its words are those that stand there, in the longest of its forms that does. */
function drawOf<Mention extends Figure>(
  name: Draw['name'],
  { beside: { provision, version, citation }, value }: Held<Mention>,
  { start, end }: Mention,
  block: Block,
  { text: source, lang }: Page,
): Draw[] {
  const { text } = version;
  if (!text || !value.id) return [];
  const { instrument } = provision;
  const date = citation.ref?.date;
  const ref = {
    instrument: instrument.id,
    eId: provision.id,
    item: value.id,
    ...(date && { date }),
  };
  const ways = [...valueShapes[name], undefined].map((only) => ({
    only,
    words: drawnText({ name, only }, ref, text, lang) ?? '',
  }));
  // Of two that say the same, the one that goes on saying it when the norm adds a fine.
  for (const { only, words } of ways.toSorted((a, b) => b.words.length - a.words.length)) {
    if (words === '' || words.length < end - start || !block.text.startsWith(words, start))
      continue;
    const until = start + words.length;
    const place = block.placeOf(start, until);
    const isLinked = block.links.some((link) => overlaps(link, { start, end: until }));
    if (!place || isLinked || /[\p{L}\d]/u.test(block.text.charAt(until))) continue;
    const range = { start: place.start.offset, end: place.end.offset };
    if (source.slice(range.start, range.end) !== words) continue;
    const of = formatRef(ref);
    const component = `<${name} of="${of}"${only ? ` only="${only}"` : ''} />`;
    return [{ name, of, fix: { ...range, text: component } }];
  }
  return [];
}

const overlaps = (one: Span, other: Span): boolean =>
  one.start < other.end && one.end > other.start;
const isIn = ({ start }: Span, { at, text }: { at: number; text: string }): boolean =>
  start >= at && start < at + text.length;
type Span = Pick<Figure, 'start' | 'end'>;
