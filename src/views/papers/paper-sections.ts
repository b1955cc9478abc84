import type { PaperData } from '../../registry/schema/paper.ts';
import { type PageSection, pageSections, usual } from '../page-sections.ts';
import { headingsWords } from '../../i18n/headings.ts';
import { inBoth } from '../../i18n/fill.ts';

const titles = inBoth(headingsWords, 'paper');

/** The other papers that a paper names: those handed in with it, and those in its place, which are told before its sheet. */
export function besidePapers(paper: Pick<PaperData, 'beside'>) {
  const all = paper.beside ?? [];
  return {
    with: all.filter(({ instead }) => !instead),
    instead: all.filter(({ instead }) => instead),
  };
}

/** The sections of the page of a paper. */
export function paperSections(paper: PaperData): PageSection[] {
  return pageSections([
    ['risks', 'antes', titles.risks],
    ['sheet', 'papel', titles.sheet],
    ['cargo', 'cargo', titles.cargo],
    ['aloud', 'de-palabra', titles.aloud],
    ['beside', 'otros-papeles', titles.beside, besidePapers(paper).with.length > 0],
    ['when', 'cuando', titles.when],
    ['facts', 'plazo', titles.facts],
    [...usual.unknown, paper.unknown !== undefined],
    ['related', 'caminos', titles.related],
    ['rests', 'fuente', titles.rests],
  ]);
}
