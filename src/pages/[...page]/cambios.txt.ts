import type { APIRoute, GetStaticPaths } from 'astro';
import { pagePath } from '../../addresses/paths.ts';
import { sourcePages } from '../../facts/site-facts.ts';
import { isProse, textRecords } from '../../facts/site-texts.ts';
import { changesText } from '../../publish/texts.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { isDocument } from '../../registry/schema/page.ts';
import { IS_DISCREET } from '../../site.ts';

/** Every page that says which text it has; none in the discreet edition, which is not cited. */
export const getStaticPaths = (() =>
  IS_DISCREET
    ? []
    : [
        ...sourcePages.filter(({ slug, frontMatter }) => isDocument(frontMatter) || isProse(slug)),
        ...textRecords.flatMap(({ slug }) =>
          (['es', 'en'] as const).map((lang) => ({ slug, lang })),
        ),
      ].map(({ slug, lang }) => ({
        params: { page: pagePath(slug, lang).replaceAll(/^\/|\/$/g, '') },
        props: { slug, lang },
      }))) satisfies GetStaticPaths;

/** The changes of the text of a page, each with its number and what changed. */
export const GET: APIRoute<{ slug: string; lang: Lang }> = ({ props: { slug, lang } }) =>
  new Response(changesText(slug, lang), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
