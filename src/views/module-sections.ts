import { documentSlug } from '../addresses/paths.ts';
import { linkTo } from '../layout/page-links.ts';
import type { Lang } from '../registry/schema/common.ts';
import type { TrainingModule } from '../registry/schema/training.ts';
import { type PageSection, pageSections, usual } from './page-sections.ts';

/** The sections of the page of a module of the training. */
export function moduleSections({ evidence }: TrainingModule): PageSection[] {
  return pageSections([
    ['outcomes', 'al-terminar', 'Al terminar, cada persona', 'At the end, each person'],
    ['reading', 'leer', 'Qué leer antes', 'What to read first'],
    ['materials', 'preparar', 'Qué preparar', 'What to prepare'],
    ['room', 'sala', 'Antes de abrir la sala', 'Before opening the room'],
    ['activities', 'actividades', 'Las actividades', 'The activities'],
    ['variants', 'variantes', 'El mismo módulo, de otra forma', 'The same module, another way'],
    ['checks', 'preguntas', 'Para revisar a solas', 'To check alone'],
    [
      'evidence',
      'en-que-se-apoya',
      evidence.length > 0 ? 'Qué se sabe y qué es propuesta' : 'Qué es propuesta',
      evidence.length > 0 ? 'What is known and what is our proposal' : 'What is our proposal',
    ],
    usual.source,
  ]);
}

type Link = ReturnType<typeof linkTo>;

/** What a module teaches, the parts of one document together. */
export function readingOf(
  { teaches }: TrainingModule,
  lang: Lang,
): {
  document: Link;
  parts: Link[];
  versions: string[];
}[] {
  const byDocument = Map.groupBy(teaches, ({ page }) => documentSlug(page));
  return [...byDocument].map(([document, pages]) => ({
    document: linkTo(document, lang),
    parts: pages.flatMap(({ page }) => (page === document ? [] : [linkTo(page, lang)])),
    versions: [...new Set(pages.map(({ version }) => version))],
  }));
}

/** When each activity or pause begins and ends, in minutes from the start. */
export function timesOf({
  activities,
}: TrainingModule): { from: number; until: number; minutes: number }[] {
  let at = 0;
  return activities.map(({ minutes }) => ({ minutes, from: at, until: (at += minutes) }));
}
