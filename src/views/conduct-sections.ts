import type { ConductData } from '../registry/schema/conduct.ts';
import type { ConductReading } from './conduct-reading.ts';
import { type PageSection, pageSections, usual } from './page-sections.ts';

/** The sections of the page of a conduct: what to do and who helps, then the law, then the page itself. */
export function conductSections(conduct: ConductData, reading: ConductReading): PageSection[] {
  const hasReading = reading.documents.length + reading.forms.length > 0;
  const hasGaps = (conduct.gaps ?? []).length > 0;
  return pageSections([
    usual.steps,
    usual.help,
    ['routes', 'caminos', 'Caminos', 'Routes'],
    [...usual.read, hasReading],
    usual.minors,
    ['law', 'ley', 'Qué dice la ley', 'What the law says'],
    ['gaps', 'vacios', 'Donde la ley se queda corta', 'Where the law falls short', hasGaps],
    usual.source,
  ]);
}
