import { inOrder, type Registry } from '../../registry/registry.ts';
import { namesTheirLine } from '../../registry/under-18.ts';
import type { PaperData } from '../../registry/schema/paper.ts';
import type { LeafData } from '../../registry/schema/situation.ts';

/** What is needed to know the papers of an end. */
type Facts = Pick<Registry, 'papers' | 'services'>;

/** The first paper that begins a route, as the written complaint does a criminal one; none where it needs no paper. */
const openerOf = (route: string, facts: Pick<Registry, 'papers'>): PaperData | undefined =>
  inOrder(facts.papers).find(({ routes, stage }) => stage === 'start' && routes.includes(route));

/**
 * The papers of an end of the path, by id: those it names and, after them, the one that begins each way it lists, unless
 * it names one of that way that comes later. An end without papers hands nothing in, and one about somebody under 18
 * gives only what it names, because an adult goes with them.
 */
export function leafPapers(
  { papers = [], routes, services, reader }: LeafData,
  facts: Facts,
): readonly string[] {
  if (papers.length === 0) return papers;
  if (reader !== 'companion' && namesTheirLine(services, facts)) return papers;
  const named = papers.flatMap((id) => facts.papers.get(id)?.data ?? []);
  const openers = routes
    .filter((route) => !named.some((each) => each.stage !== 'start' && each.routes.includes(route)))
    .flatMap((route) => openerOf(route, facts)?.id ?? []);
  return [...new Set([...papers, ...openers])];
}
