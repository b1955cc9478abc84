import { type PageSection, pageSections, usual } from './page-sections.ts';

/** The sections of the start page of the training. */
export const trainingSections: readonly PageSection[] = pageSections([
  ['who', 'para-quien', 'Para quién es', 'For whom it is'],
  ['modules', 'modulos', 'Los módulos', 'The modules'],
  ['pages', 'tambien', 'Con el curso', 'With the course'],
  ['ladder', 'camino', 'De escuchar a coordinar', 'From listening to coordinating'],
  ['calendar', 'calendario', 'Un calendario', 'A calendar'],
  ['room', 'sala', 'Las reglas de toda sala', 'The rules of every room'],
  ['critical', 'errores-criticos', 'Errores que no se dejan pasar', 'Errors that are not let by'],
  ['hours', 'horas', 'Por qué son pocas horas', 'Why the hours are few'],
  usual.source,
]);
