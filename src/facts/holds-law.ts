import type { Page } from '../documents/project.ts';
import type { Lang } from '../registry/schema/common.ts';
import { isDocument } from '../registry/schema/page.ts';
import { documentParts, registry, sourcePage } from './site-facts.ts';

/** What was read up to the day of a page: law, rules, or the sources of figures and studies; of none, it is not said. */
export type Read = 'law' | 'rules' | 'sources' | 'neither';

/** Parts of a page that say what the law says, from records, where its text cites none. */
const drawLaw = new Set(['Requests', 'CodeBook']);

/** Whether the day that a page gives is that of the rules of a platform. */
export function holdsRules(slug: string): boolean {
  const [section, record = ''] = slug.split('/');
  return section === 'rutas' && registry.routes.get(record)?.data.kind === 'platform';
}

/**
 * Whether the day that a page gives is one of the law: that of a platform's route is the day of its rules, that of a
 * table of figures or of what was studied the day of its sources, that of a document that cites nothing the day of what
 * it rests on, and that of a page that is no document its own. The first page of a document stands for all of it. Of the
 * rest, one that cites no law and that no lawyer is asked to read tells something else; so does one beside figures that
 * no lawyer is asked to read, whatever it cites.
 */
export function holdsLaw(slug: string, lang: Lang): boolean {
  if (holdsRules(slug)) return false;
  const page = sourcePage(slug, lang);
  if (!page) return true;
  if (!isDocument(page.frontMatter)) return false;
  if (drawsFigures(page)) return false;
  const parts = documentParts(slug, lang);
  const [whole = page] = parts;
  const isWhole = page === whole || page.frontMatter.needsReview.includes('legal');
  if (isWhole) return [page, ...parts].some(tellsLaw);
  return !drawsFigures(whole) && tellsLaw(page);
}

const drawsFigures = ({ components }: Page): boolean =>
  components.some(({ name }) => name === 'Figures');

const tellsLaw = ({ citations, components }: Page): boolean =>
  citations.length > 0 || components.some(({ name }) => drawLaw.has(name));

/** A link to where something was read, outside the site. */
const source = /\]\(https?:/;

/**
 * What was read up to the day that a page gives, as it is cited: where its document names no source, nothing. Those of a
 * part may be named in another.
 */
export function readToAt(slug: string, lang: Lang): Read {
  if (holdsRules(slug)) return 'rules';
  if (holdsLaw(slug, lang)) return 'law';
  const page = sourcePage(slug, lang);
  if (!page || !isDocument(page.frontMatter)) return 'neither';
  const named = [page, ...documentParts(slug, lang)].some(
    (each) => drawsFigures(each) || source.test(each.text),
  );
  return named ? 'sources' : 'neither';
}
