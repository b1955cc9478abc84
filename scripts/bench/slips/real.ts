import { isSources } from '../../../src/documents/blocks.ts';
import { deadlinesIn } from '../../../src/checker/law/deadline-mentions.ts';
import { penaltiesIn } from '../../../src/checker/law/penalty-mentions.ts';
import type { Page, Project } from '../../../src/documents/project.ts';
import { provisionsBeside } from '../../../src/checker/law/provisions-beside.ts';
import type { MadeText } from './sentences.ts';
import { type Told, toldAt } from './told.ts';
import { figureText, type SaidValue } from './values.ts';

/** A value of a page put as another of the same provision, and how the check told it. */
type RealSlip = MadeText & { told: Told | undefined };

/** Every value that the pages say beside its law, in prose, rows and lists, each put once as another of its norm. */
export function realSlips(
  project: Project,
  groups: readonly SaidValue[][],
  asOf: string,
): RealSlip[] {
  const { pages, registry } = project;
  const groupOf = new Map(
    groups.map((values) => [`${values[0]?.provision.file ?? ''} ${values[0]?.kind ?? ''}`, values]),
  );
  return pages.flatMap((page) =>
    slipsOn(page, groupOf, (block) => provisionsBeside(block, page, registry, asOf)).map(
      ({ at, source, ...slip }) => ({
        ...slip,
        told: toldAt(page.file, source, at, project, asOf),
      }),
    ),
  );
}

/** @returns each slip with the whole page that has it, and where it stands there */
function slipsOn(
  page: Page,
  groupOf: ReadonlyMap<string, readonly SaidValue[]>,
  besideOf: (block: Page['blocks'][number]) => ReturnType<typeof provisionsBeside>,
): (MadeText & { at: number; source: string })[] {
  const { lang } = page;
  return page.blocks.flatMap((block) => {
    if (block.kind === 'heading' || isSources(block.section)) return [];
    const mentions = [
      ...penaltiesIn(block.text, lang).map((each) => ({ ...each, value: 'penalty' as const })),
      ...deadlinesIn(block.text, lang).map((each) => ({ ...each, value: 'deadline' as const })),
    ];
    if (mentions.length === 0) return [];
    const beside = besideOf(block);
    return mentions.flatMap((mention, index) => {
      const values = beside.flatMap(
        ({ provision }) => groupOf.get(`${provision.file} ${mention.value}`) ?? [],
      );
      const place = block.placeOf(mention.start, mention.end);
      const isSaid = ({ figure }: SaidValue): boolean =>
        [false, true].some((letters) => figureText(figure, lang, letters).startsWith(mention.text));
      const other = values.find((each) => !isSaid(each));
      if (!place || !other || !values.some(isSaid)) return [];
      const [start, end] = [place.start.offset, place.end.offset];
      const said = figureText(other.figure, lang, index % 2 === 1);
      const source = page.text.slice(0, start) + said + page.text.slice(end);
      const text = `${page.file}: ${page.text.slice(Math.max(0, start - 200), start)}[${said}]${page.text.slice(end, end + 80)}`;
      const shape = `real ${block.cells.length > 0 ? 'row' : block.lead ? 'list' : 'prose'}`;
      return [
        { kind: 'sibling' as const, lang, value: mention.value, shape, text, at: start, source },
      ];
    });
  });
}
