import type { ConductData } from '../registry/schema/conduct.ts';
import type { ConductReading } from './conduct-reading.ts';
import { type PageSection, pageSections } from './page-sections.ts';

/** The sections of the page of a conduct. */
export function conductSections(conduct: ConductData, reading: ConductReading): PageSection[] {
  const hasReading = reading.documents.length + reading.forms.length > 0;
  const hasGaps = (conduct.gaps ?? []).length > 0;
  return pageSections([
    ['caution', 'antes', 'Antes de hacer nada', 'Before doing anything', Boolean(conduct.caution)],
    ['read', 'leer', 'Para leer y llenar', 'To read and fill in', hasReading],
    ['law', 'ley', 'Qué dice la ley', 'What the law says'],
    ['gaps', 'vacios', 'Lo que la ley no alcanza', 'What the law does not reach', hasGaps],
    ['routes', 'caminos', 'Caminos', 'Routes'],
    ['minors', 'menores', 'Si la persona es menor de 18', 'If the person is under 18'],
    ['source', 'fuente', 'Fuente y verificación', 'Source and verification'],
  ]);
}
