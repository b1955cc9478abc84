import type { Citation } from '../citations/extract.ts';
import { wordsDrawn } from '../citations/drawn-value.ts';
import { parseRef } from '../citations/ref.ts';
import { baseOf, type Registry } from '../registry/registry.ts';
import type { Block, DrawnPlace } from './blocks.ts';
import type { Page } from './project.ts';

/** The provisions that components name and no link does: what is typed beside them may be any of their values. */
const namedOnlyBy = (drawn: readonly DrawnPlace[], { citations }: Block): Citation[] =>
  drawn.flatMap(({ of, place }): Citation[] => {
    const ref = parseRef(of);
    if (!ref?.eId) return [];
    const { item: _, ...whole } = { ...ref, eId: baseOf(ref.eId) };
    const isLinked = citations.some(
      (each) => each.ref?.instrument === ref.instrument && baseOf(each.ref.eId ?? '') === whole.eId,
    );
    if (isLinked) return [];
    return [
      { ref: whole, target: of, place: place(), text: '', context: '', form: 'component' as const },
    ];
  });

/**
 * A block as its readers see it, with the values that components draw in their places: a figure that is drawn is
 * held against the words beside it as one that is typed.
 */
export function withDrawn(
  block: Block,
  { lang, frontMatter }: Pick<Page, 'lang' | 'frontMatter'>,
  registry: Registry,
  day: string,
): Block {
  if (block.drawn.length === 0) return block;
  const put = block.drawn.map((each) => ({
    ...each,
    words: wordsDrawn(each, lang, registry, frontMatter.asOf ?? day),
  }));
  let text = '';
  let from = 0;
  const drawn = put.map(({ words, ...each }) => {
    text += block.text.slice(from, each.at);
    from = each.at;
    const at = text.length;
    text += words;
    return { ...each, at, end: text.length };
  });
  text += block.text.slice(from);
  /** How much is put in before an offset of the written text; what stands at it, too, if it is asked for. */
  const shift = (offset: number, isAfter: boolean): number =>
    put
      .filter(({ at }) => at < offset || (isAfter && at === offset))
      .reduce((sum, { words }) => sum + words.length, offset);
  return {
    ...block,
    text,
    drawn,
    citations: [...block.citations, ...namedOnlyBy(put, block)],
    links: block.links.map((link) => ({
      ...link,
      start: shift(link.start, true),
      end: shift(link.end, false),
    })),
    cells: block.cells.map((cell) => ({
      ...cell,
      start: shift(cell.start, false),
      end: shift(cell.end, true),
    })),
    placeOf(start, end) {
      const own = drawn.find((each) => start < each.end && end > each.at);
      if (own) return own.place();
      const before = drawn.filter((each) => each.end <= start);
      const length = before.reduce((sum, each) => sum + each.end - each.at, 0);
      return block.placeOf(start - length, end - length);
    },
  };
}
