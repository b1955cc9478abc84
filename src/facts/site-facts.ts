import { defaultAsOf } from '../registry/as-of.ts';
import { type Pending, pendingByFile, pendingOn } from '../upkeep/pending.ts';
import type { Page } from '../documents/project.ts';
import { projectOnce } from '../documents/read-once.ts';
import { type Status, statusOn } from '../upkeep/status.ts';
import { type Citer, type Citers, whoCites } from '../upkeep/who-cites.ts';
import { refsInData } from '../citations/data-refs.ts';
import type { CitationRef } from '../citations/ref.ts';
import { baseOf, type Entry, type Provision, trainingCourse } from '../registry/registry.ts';
import { type DocumentFrontMatter, isDocument } from '../registry/schema/page.ts';
import type { CourseData } from '../registry/schema/training.ts';
import { loadReadings, type Readings } from '../watch/readings.ts';

/** The facts and pages of this site, read once for the whole build by the same code as the checker. */
const project = projectOnce(process.cwd());

/** Every fact the site knows. */
export const { registry } = project;

/** Every page, as its source says it. */
export const sourcePages: readonly Page[] = project.pages;

/** Which part of its document a page is, from 1; 0 for one that is none. */
const partNumber = ({ frontMatter }: Page): number =>
  isDocument(frontMatter) ? (frontMatter.part ?? 0) : 0;
/** Address of the first page of the document that a page is, or is a part of. */
const wholeOf = (page: Page): string =>
  partNumber(page) > 0 ? page.slug.replace(/\/[^/]*$/, '') : page.slug;

const byAddress = new Map(sourcePages.map((page) => [`${page.lang}/${page.slug}`, page]));
const byWhole = Map.groupBy(sourcePages, (page) => `${page.lang}/${wholeOf(page)}`);

/** A page by its address without language, in a language. */
export const sourcePage = (slug: string, lang: 'es' | 'en'): Page | undefined =>
  byAddress.get(`${lang}/${slug}`);

/** What the document at an address says in its head; nothing where no document is. */
export function documentAt(slug: string, lang: 'es' | 'en'): DocumentFrontMatter | undefined {
  const frontMatter = sourcePage(slug, lang)?.frontMatter;
  return frontMatter && isDocument(frontMatter) ? frontMatter : undefined;
}

/** The document that a page is, or is a part of: its first page, then its parts in order; none if in one page. */
export function documentParts(slug: string, lang: 'es' | 'en'): Page[] {
  const page = sourcePage(slug, lang);
  const pages = page ? (byWhole.get(`${lang}/${wholeOf(page)}`) ?? []) : [];
  return pages.length > 1 ? pages.toSorted((a, b) => partNumber(a) - partNumber(b)) : [];
}

/** Pages that cite an instrument as a whole, or anything in it. */
const pagesCiting = (instrument: string, lang: 'es' | 'en'): Page[] =>
  sourcePages.filter(
    (page) =>
      page.lang === lang && page.citations.some(({ ref }) => ref?.instrument === instrument),
  );

/** Documents that cite an instrument anywhere, each once: a part counts for its document. */
export function documentsCiting(instrument: string, lang: 'es' | 'en'): Page[] {
  const pages = pagesCiting(instrument, lang);
  return [...new Set(pages.map((page) => documentParts(page.slug, lang)[0] ?? page))];
}

const citers: Readonly<Record<'es' | 'en', Citers>> = {
  es: whoCites(project, 'es'),
  en: whoCites(project, 'en'),
};

/** Pages that cite a provision, written by hand or made of a record; first those that cite it themselves. */
export const citersOf = ({ instrument, id }: Provision, lang: 'es' | 'en'): readonly Citer[] =>
  citers[lang].get(`${instrument.id}~${id}`) ?? [];

/** Records of the registry that name a provision, such as the norm that changed it. */
export function recordsNaming(instrument: string, eId: string) {
  return refsInData(registry).filter(
    ({ ref }) => ref?.instrument === instrument && ref.eId !== undefined && baseOf(ref.eId) === eId,
  );
}

/** What holds for the whole training. Throws if there is none: the checker has passed, so it cannot be. */
export function theCourse(): Entry<CourseData> {
  const course = trainingCourse(registry);
  if (!course) throw new Error('There is no course in src/data/training. Run npm run check.');
  return course;
}

const pending = pendingByFile(project);

/** Known changes of the law that a page or record rests on, by its file. */
export const pendingFor = (file: string): Pending[] => pending.get(file) ?? [];

/** Known changes of the law that touch a provision. */
export const pendingOf = (ref: CitationRef): Pending[] => pendingOn(ref, registry);

/** Day of the last commit: what the site says of itself holds for that day, never for that of the build. */
export const siteDay = defaultAsOf(process.cwd());

/** What was due on that day. */
export const siteStatus: Status = statusOn(project, siteDay);

/** What a second witness, a public copy of the laws, was read to say, and when it was last asked. */
export const readings: Readings = loadReadings(process.cwd());
