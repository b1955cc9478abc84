import { newestVersion } from '../registry/newest-version.ts';
import type { Lang } from '../registry/schema/common.ts';
import { isDocument } from '../registry/schema/page.ts';
import type { Page } from './project.ts';

/** The version of a written document, `YYYY.MM.n`: the newest of its pages. Nothing where there is none. */
export function writtenVersion(
  pages: readonly Page[],
  slug: string,
  lang: Lang,
): string | undefined {
  return newestVersion(
    pages.flatMap((page) =>
      page.lang === lang &&
      (page.slug === slug || page.slug.startsWith(`${slug}/`)) &&
      isDocument(page.frontMatter)
        ? [page.frontMatter.version]
        : [],
    ),
  );
}
