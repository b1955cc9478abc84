import { documentSlug, recordPath } from '../../addresses/paths.ts';
import { registry, sourcePages } from '../../facts/site-facts.ts';
import { linkTo } from '../../facts/page-links.ts';
import { trainingModules } from '../../registry/registry.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { isDocument } from '../../registry/schema/page.ts';
import { BASE_PATH } from '../../site.ts';

type Link = ReturnType<typeof linkTo>;

/** A guide, with the modules that teach it or a part of it and the scenarios that rest on it. */
interface Covered {
  guide: Link;
  modules: Link[];
  scenarios: Link[];
}

/** Every guide, in the order of its number. */
export function guideCoverage(lang: Lang): Covered[] {
  const guides = sourcePages.flatMap(({ slug, lang: own, frontMatter }) =>
    own === lang && /^guias\/[^/]+$/.test(slug) && isDocument(frontMatter)
      ? [{ slug, code: frontMatter.code }]
      : [],
  );
  const modules = trainingModules(registry).map(({ id, data }) => ({
    link: { href: recordPath('formacion', id, lang, BASE_PATH), name: id.toUpperCase() },
    documents: new Set(data.teaches.map(({ page }) => documentSlug(page))),
  }));
  const scenarios = [...registry.scenarios.values()].map(({ id, data }) => ({
    link: {
      href: recordPath('formacion/escenarios', id, lang, BASE_PATH),
      name: data.title[lang],
    },
    documents: new Set(
      data.nodes.flatMap((node) =>
        node.kind === 'end'
          ? []
          : node.choices.flatMap(({ rests }) => rests.map((page) => documentSlug(page))),
      ),
    ),
  }));
  const of = (all: typeof modules, slug: string) =>
    all.flatMap(({ link, documents }) => (documents.has(slug) ? [link] : []));
  return guides
    .toSorted((a, b) => a.code - b.code)
    .map(({ slug }) => ({
      guide: linkTo(slug, lang),
      modules: of(modules, slug),
      scenarios: of(scenarios, slug),
    }));
}
