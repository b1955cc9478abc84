import type { ConductData } from '../../registry/schema/conduct.ts';
import type { ConductReading } from './conduct-reading.ts';
import { type PageSection, pageSections, usual } from '../page-sections.ts';
import { headingsWords } from '../../i18n/headings.ts';
import { inBoth } from '../../i18n/fill.ts';

const titles = inBoth(headingsWords, 'conduct');

/** The sections of the page of a conduct: what to do and who helps, then the law, then the page itself. */
export function conductSections(conduct: ConductData, reading: ConductReading): PageSection[] {
  const hasReading = reading.documents.length + reading.forms.length + reading.papers.length > 0;
  const hasGaps = (conduct.gaps ?? []).length > 0;
  return pageSections([
    usual.steps,
    usual.help,
    ['routes', 'caminos', titles.routes],
    [...usual.read, hasReading],
    usual.minors,
    ['law', 'ley', titles.law],
    ['gaps', 'vacios', titles.gaps, hasGaps],
    usual.source,
  ]);
}
