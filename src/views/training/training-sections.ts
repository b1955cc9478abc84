import { type PageSection, pageSections, usual } from '../page-sections.ts';
import { headingsWords } from '../../i18n/headings.ts';
import { inBoth } from '../../i18n/fill.ts';

const titles = inBoth(headingsWords, 'training');

/** The sections of the start page of the training. */
export const trainingSections: readonly PageSection[] = pageSections([
  ['who', 'para-quien', titles.who],
  ['modules', 'modulos', titles.modules],
  ['pages', 'tambien', titles.pages],
  ['coverage', 'guias', titles.coverage],
  ['ladder', 'camino', titles.ladder],
  ['calendar', 'calendario', titles.calendar],
  ['room', 'sala', titles.room],
  ['critical', 'errores-criticos', titles.critical],
  ['hours', 'horas', titles.hours],
  usual.source,
]);
