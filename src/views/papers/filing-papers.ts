import { registry } from '../../facts/site-facts.ts';
import { inBoth } from '../../i18n/fill.ts';
import { headingsWords } from '../../i18n/headings.ts';
import type { FilingData } from '../../registry/schema/filing.ts';
import type { PaperData } from '../../registry/schema/paper.ts';
import { type PageSection, pageSections } from '../page-sections.ts';

const titles = inBoth(headingsWords, 'filing');

/** A paper of a set. @throws if there is none of that id, which the check tells first. */
export function paperOf(id: string): PaperData {
  const paper = registry.papers.get(id)?.data;
  if (!paper) throw new Error(`There is no paper "${id}". Run npm run check.`);
  return paper;
}

/** The sections of the page of a set of papers. */
export function filingSections({ forms, refused }: FilingData): PageSection[] {
  return pageSections([
    ['order', 'orden', titles.order],
    ['risks', 'antes', titles.risks],
    ['sheets', 'papeles', titles.sheets],
    ['hand', 'entregar', titles.hand],
    ['refused', 'si-se-niegan', titles.refused, refused !== undefined],
    ['forms', 'para-ti', titles.forms, forms !== undefined],
  ]);
}
