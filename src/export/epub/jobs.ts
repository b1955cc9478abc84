import { readFileSync } from 'node:fs';
import { capitalised, dateText } from '../../words/law.ts';
import { join } from 'node:path';
import type { Element, ElementContent } from 'hast';
import { select } from 'hast-util-select';
import { h } from 'hastscript';
import { pagePath } from '../../addresses/paths.ts';
import type { Project } from '../../documents/project.ts';
import { readMain } from '../../html/page.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { trainingCourse } from '../../registry/registry.ts';
import { isDocument } from '../../registry/schema/page.ts';
import { editionText } from '../version.ts';
import { citationName, ui } from '../../words/frame.ts';
import { BASE_PATH, SITE_NAME, SITE_URL } from '../../site.ts';
import { type ExportDocument, isInVolume } from '../documents.ts';
import { volumeName } from '../groups.ts';
import type { CiteFile, ExportJob } from '../job.ts';
import { type Book, epub } from './book.ts';
import { readChapter, written } from './chapter.ts';
import { bookWords, type BookKind, volumes } from './words.ts';
import { fill } from '../../i18n/fill.ts';

/**
 * A book of each kind of document that is read, in each language.
 * @param dist the folder of the built site
 * @param version of the site, from `package.json`
 * @param cite how a book is cited, on its cover; without it, the cover does not say
 */
export function epubJobs(
  project: Project,
  documents: readonly ExportDocument[],
  dist: string,
  version: string,
  cite?: CiteFile,
): ExportJob[] {
  return (['es', 'en'] as const).flatMap((lang) => {
    const home = pagePath('', lang);
    const main = readMain(readFileSync(join(dist, home, 'index.html'), 'utf8'), home);
    // The box of whom to call: the one that everybody is shown first.
    const danger = select('.peligro', main);
    return volumes.flatMap((kind): ExportJob[] => {
      const own = documents.filter(
        (each) => each.kind === kind && each.lang === lang && isInVolume(each),
      );
      if (own.length === 0) return [];
      const lawAsOf = own.flatMap((each) => each.lawAsOf ?? []).toSorted()[0];
      const named = volumeName(kind, lang);
      const citation = cite?.({ title: named.title, asOf: lawAsOf }, lang);
      const review = reviewOf(project, own);
      const cover = coverOf({ lang, version, lawAsOf, danger, review, citation });
      const title = `${SITE_NAME} · ${named.title}`;
      return [
        {
          file: `epub/${lang}/${named.path}.epub`,
          kind: 'epub',
          lang,
          title: named.title,
          group: named.group,
          ...(lawAsOf !== undefined && { lawAsOf }),
          version,
          inputs: [
            JSON.stringify([title, version, BASE_PATH, SITE_URL, cover]),
            ...own.flatMap(({ html, firstHtml = '' }) => [html, firstHtml]),
          ],
          make: () => Promise.resolve(bookOf(kind, title, own, { cover, lang, version })),
        },
      ];
    });
  });
}

function bookOf(
  name: BookKind,
  title: string,
  documents: readonly ExportDocument[],
  rest: Pick<Book, 'cover' | 'lang' | 'version'>,
): Uint8Array {
  const chapters = documents.map(readChapter);
  const place = { base: BASE_PATH, siteUrl: SITE_URL };
  return epub({ name, title, publisher: SITE_NAME, chapters, ...rest }, place);
}

/** How many of some documents nobody has reviewed, and how many there are. */
function reviewOf(
  { pages, registry }: Project,
  documents: readonly ExportDocument[],
): [number, number] {
  const pending = new Set(
    pages.flatMap(({ slug, lang, frontMatter }) =>
      isDocument(frontMatter) && frontMatter.reviewed === 'pending' ? [`${lang} ${slug}`] : [],
    ),
  );
  const isPending = ({ slug, lang, kind, id }: ExportDocument): boolean => {
    const ofCourse =
      slug === 'formacion'
        ? trainingCourse(registry)
        : (registry.training.get(id) ?? registry.decks.get(id.replace(/-material$/, '')));
    const isRecordPending = kind === 'formacion' && ofCourse?.data.reviewed === 'pending';
    return pending.has(`${lang} ${slug}`) || isRecordPending;
  };
  return [documents.filter(isPending).length, documents.length];
}

/** What a cover says under its title: help first. */
function coverOf(told: {
  lang: Lang;
  version: string;
  lawAsOf: string | undefined;
  danger: Element | undefined;
  review: readonly [number, number];
  citation: string | undefined;
}): ElementContent[] {
  const { lang, version, lawAsOf, danger, review, citation } = told;
  const t = bookWords(lang);
  const [pending, all] = review;
  const main = h('main', danger);
  const { content } = written(
    { address: pagePath('', lang), title: '', ids: new Map(), main },
    (href) => (href.startsWith('tel:') ? href : undefined),
  );
  const lines = [
    ui(lang).notAdvice,
    pending === all ? t.unreviewed : fill(t.review, { pending, all }),
    lawAsOf === undefined ? '' : fill(t.law, { date: dateText(lawAsOf, lang) }),
    t.trace,
    `${capitalised(editionText({ version }, lang))}. ${ui(lang).licence}`,
    citation === undefined ? '' : `${citationName(SITE_URL, lang)}: ${citation}`,
  ].filter(Boolean);
  return [...content, ...lines.map((line) => h('p', line))];
}
