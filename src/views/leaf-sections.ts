import { recordOf } from '../components/resolve.ts';
import { registry } from '../facts/site-facts.ts';
import { listFor } from '../registry/roles.ts';
import type { LeafData } from '../registry/schema/situation.ts';
import { type PageSection, pageSections, usual } from './page-sections.ts';

/** The sections of an end of the path: what to do first and who helps, ways to compare, what it is called. */
export function leafSections(node: LeafData, hasMinors: boolean): PageSection[] {
  const [minors, anchor, ...titles] = usual.minors;
  const { title: child } = recordOf(registry.lists, listFor('under-18-yourself', registry));
  const [es, en] = node.reader === 'child' ? [child.es, child.en] : titles;
  return pageSections([
    usual.steps,
    ...(node.lists ?? []).map((id) => {
      const { es, en } = recordOf(registry.lists, id).title;
      return [id, id, es, en] as const;
    }),
    usual.help,
    ['ways', 'caminos', 'Caminos para comparar', 'Routes to compare'],
    usual.read,
    [minors, anchor, es, en, hasMinors],
    ['called', 'nombre', 'Cómo lo llama la ley', 'What the law calls it', node.conducts.length > 0],
    usual.source,
  ]);
}
