import { documentSlug, recordPath } from '../../addresses/paths.ts';
import type { Page } from '../../documents/project.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { type DocumentFrontMatter, isDocument } from '../../registry/schema/page.ts';

/** A document by its first page; its title says what happens to whoever opens it. */
export interface Guide extends Pick<DocumentFrontMatter, 'title' | 'code'> {
  slug: string;
}

/** Documents for who lives it, or goes along, that send to a paper from their first page or a part, by their number. */
export function guidesOf(paper: string, lang: Lang, pages: readonly Page[]): Guide[] {
  const own = pages.filter((page) => page.lang === lang);
  const address = recordPath('papeles', paper, lang);
  const sending = new Set(
    own.filter((page) => sends(page, paper, address)).map(({ slug }) => documentSlug(slug)),
  );
  return own
    .flatMap(({ slug, frontMatter }) =>
      sending.has(slug) && isTheirs(frontMatter) ? [{ slug, ...frontMatter }] : [],
    )
    .sort((a, b) => a.code - b.code);
}

const sends = ({ links, components }: Page, paper: string, address: string): boolean =>
  links.some((link) => link.address.replace(/#.*/, '') === address) ||
  components.some(({ name, attributes }) => name === 'Paper' && attributes['id'] === paper);

const isTheirs = (page: Page['frontMatter']): page is DocumentFrontMatter =>
  isDocument(page) && page.audience.some((each) => each === 'affected' || each === 'companion');
