import type { ConductData } from '../registry/schema/conduct.ts';
import type { ConductReading } from './conduct-reading.ts';
import { type PageSection, pageSections } from './page-sections.ts';

/** The sections of the page of a conduct: what to do and who helps, then the law, then the page itself. */
export function conductSections(conduct: ConductData, reading: ConductReading): PageSection[] {
  const hasReading = reading.documents.length + reading.forms.length > 0;
  const hasGaps = (conduct.gaps ?? []).length > 0;
  return pageSections([
    ['steps', 'primero', 'Lo primero, si quieres', 'First, if you wish'],
    ['help', 'quien-ayuda', 'Quién ayuda', 'Who can help'],
    ['routes', 'caminos', 'Caminos', 'Routes'],
    ['read', 'leer', 'Para leer y llenar', 'To read and fill in', hasReading],
    ['minors', 'menores', 'Si alguien tiene menos de 18', 'If somebody is under 18'],
    ['law', 'ley', 'Qué dice la ley', 'What the law says'],
    ['gaps', 'vacios', 'Lo que la ley no alcanza', 'What the law does not reach', hasGaps],
    ['source', 'sobre-esta-pagina', 'Sobre esta página', 'About this page'],
  ]);
}
