import type { Lang } from '../registry/schema/common.ts';
import { isDocument } from '../registry/schema/page.ts';
import { documentParts, registry, sourcePage } from './site-facts.ts';

/** Parts of a page that say what the law says, from records, where its text cites none. */
const drawLaw = new Set(['Requests', 'CodeBook']);

/** Whether the day that a page gives is that of the rules of a platform. */
export function holdsRules(slug: string): boolean {
  const [section, record = ''] = slug.split('/');
  return section === 'rutas' && registry.routes.get(record)?.data.kind === 'platform';
}

/**
 * Whether the day that a page gives is one of the law: that of a platform's route is the day of its rules, that of a
 * table of figures the day of the figures, that of a document that cites nothing the day of what it rests on, and that
 * of a page that is no document its own.
 */
export function holdsLaw(slug: string, lang: Lang): boolean {
  if (holdsRules(slug)) return false;
  const page = sourcePage(slug, lang);
  if (!page) return true;
  if (!isDocument(page.frontMatter)) return false;
  const isOfFigures = page.components.some(({ name }) => name === 'Figures');
  const parts = isOfFigures ? [] : documentParts(slug, lang);
  return [page, ...parts].some(
    ({ citations, components }) =>
      citations.length > 0 || components.some(({ name }) => drawLaw.has(name)),
  );
}
