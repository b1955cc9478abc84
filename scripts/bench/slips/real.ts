import { deadlinesIn } from '../../../src/checker/deadline-mentions.ts';
import type { Project } from '../../../src/checker/project.ts';
import { penaltiesIn } from '../../../src/checker/penalty-mentions.ts';
import { provisionsBeside } from '../../../src/checker/provisions-beside.ts';
import { type MadeText } from './sentences.ts';
import { figureText, type SaidValue } from './values.ts';

/** Paragraphs of the site that say a value of the law they cite: as they are, and with another of its values. */
export function realTexts(
  { pages, registry }: Project,
  groups: readonly SaidValue[][],
  asOf: string,
): MadeText[] {
  const groupOf = new Map(
    groups.map((values) => [`${values[0]?.provision.file ?? ''} ${values[0]?.kind ?? ''}`, values]),
  );
  return pages.flatMap((page) =>
    page.blocks.flatMap((block): MadeText[] => {
      if (block.kind !== 'paragraph' || block.citations.length === 0 || block.isListed) return [];
      const { start, end } = block.place();
      const source = page.text.slice(start.offset, end.offset);
      if (source.includes('<')) return [];
      const right: MadeText = { kind: 'right', lang: page.lang, shape: 'real', text: source };
      const mentions = [
        ...penaltiesIn(block.text, page.lang).map((each) => ({ ...each, kind: 'penalty' })),
        ...deadlinesIn(block.text, page.lang).map((each) => ({ ...each, kind: 'deadline' })),
      ];
      const slips = mentions.flatMap((mention): MadeText[] => {
        const beside = provisionsBeside(block, page, registry, asOf);
        const values = beside.flatMap(
          ({ provision }) => groupOf.get(`${provision.file} ${mention.kind}`) ?? [],
        );
        const place = block.placeOf(mention.start, mention.end);
        const own = values.some(({ figure }) => isSaid(figure, mention.text, page.lang));
        if (!place || !own) return [];
        const other = values.find(({ figure }) => !isSaid(figure, mention.text, page.lang));
        if (!other) return [];
        const [from, to] = [place.start.offset - start.offset, place.end.offset - start.offset];
        const said = figureText(other.figure, page.lang, false);
        return [
          { ...right, kind: 'sibling', text: source.slice(0, from) + said + source.slice(to) },
        ];
      });
      return slips.length > 0 ? [right, ...slips] : [];
    }),
  );
}

const isSaid = (figure: SaidValue['figure'], text: string, lang: 'es' | 'en'): boolean =>
  [false, true].some((letters) => figureText(figure, lang, letters).startsWith(text));
