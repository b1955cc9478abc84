import type { PaperData } from '../registry/schema/paper.ts';
import { type PageSection, pageSections, usual } from './page-sections.ts';

/** The sections of the page of a paper. */
export function paperSections(paper: PaperData): PageSection[] {
  return pageSections([
    ['when', 'cuando', 'Cuándo sirve y cuándo no', 'When it serves and when not'],
    ['facts', 'plazo', 'Ante quién y hasta cuándo', 'Before whom and by when'],
    ['risks', 'antes', 'Piénsalo antes', 'Think of this first'],
    ['sheet', 'papel', 'El papel', 'The paper'],
    ['cargo', 'cargo', 'Después de entregarlo', 'After handing it in'],
    ['aloud', 'de-palabra', 'Si no puedes escribirlo', 'If you cannot write it'],
    [...usual.unknown, paper.unknown !== undefined],
    ['related', 'caminos', 'Caminos y quién ayuda', 'Routes and who helps'],
    ['rests', 'fuente', 'En qué se apoya', 'What it rests on'],
  ]);
}
