import { documentSlug } from '../../addresses/paths.ts';
import { linkTo } from '../../layout/page-links.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { TrainingModule } from '../../registry/schema/training.ts';
import { type PageSection, pageSections, usual } from '../page-sections.ts';
import { headingsWords } from '../../i18n/headings.ts';
import { inBoth } from '../../i18n/fill.ts';

const titles = inBoth(headingsWords, 'module');

/** The sections of the page of a module of the training. */
export function moduleSections({ evidence }: TrainingModule): PageSection[] {
  return pageSections([
    ['outcomes', 'al-terminar', titles.outcomes],
    ['reading', 'leer', titles.reading],
    ['materials', 'preparar', titles.materials],
    ['room', 'sala', titles.room],
    ['activities', 'actividades', titles.activities],
    ['variants', 'variantes', titles.variants],
    ['checks', 'preguntas', titles.checks],
    ['evidence', 'en-que-se-apoya', evidence.length > 0 ? titles.evidence : titles.proposal],
    usual.source,
  ]);
}

type Link = ReturnType<typeof linkTo>;

/** What a module teaches, the parts of one document together. */
export function moduleReading(
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
