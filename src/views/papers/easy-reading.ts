import type { Page } from '../../documents/project.ts';
import { pagePath } from '../../addresses/paths.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { isDocument } from '../../registry/schema/page.ts';

/** Addresses of the documents in easy read to which the first pages of some documents send, in their order. */
export function easyReadingOf(
  documents: readonly string[],
  lang: Lang,
  pages: readonly Page[],
): string[] {
  const own = pages.filter((page) => page.lang === lang);
  const easy = own.filter(({ frontMatter }) => isDocument(frontMatter) && frontMatter.easy);
  const sending = own.filter(({ slug }) => documents.includes(slug));
  return easy.flatMap(({ slug }) => {
    const address = pagePath(slug, lang);
    const isSent = sending.some(({ links }) => links.some((link) => link.address === address));
    return isSent && !documents.includes(slug) ? [slug] : [];
  });
}
