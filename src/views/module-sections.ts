import { pagePath } from '../addresses/paths.ts';
import { sourcePage } from '../facts/site-facts.ts';
import type { Lang } from '../registry/schema/common.ts';
import type { TrainingModule } from '../registry/schema/training.ts';
import { BASE_PATH } from '../site.ts';
import { type PageSection, pageSections } from './page-sections.ts';

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
    ['source', 'sobre-esta-pagina', 'Sobre esta página', 'About this page'],
  ]);
}

/** A page of the library by its address; of a part, with the name of its document. Throws if it is none. */
export function pageLink(slug: string, lang: Lang): { href: string; title: string } {
  const page = sourcePage(slug, lang);
  if (!page) throw new Error(`No page stands at "${slug}". Run npm run check.`);
  return { href: pagePath(slug, lang, BASE_PATH), title: page.frontMatter.title };
}

/** What a module teaches, the parts of one document together. */
export function readingOf(
  { teaches }: TrainingModule,
  lang: Lang,
): {
  document: { href: string; title: string };
  parts: { href: string; title: string }[];
  versions: string[];
}[] {
  const byDocument = Map.groupBy(teaches, ({ page }) => page.split('/').slice(0, 2).join('/'));
  return [...byDocument].map(([document, pages]) => ({
    document: pageLink(document, lang),
    parts: pages.flatMap(({ page }) => (page === document ? [] : [pageLink(page, lang)])),
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
