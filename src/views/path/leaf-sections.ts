import { recordOf } from '../../components/resolve.ts';
import { registry } from '../../facts/site-facts.ts';
import { listFor } from '../../registry/roles.ts';
import { namesTheirLine } from '../../registry/under-18.ts';
import type { LeafData } from '../../registry/schema/situation.ts';
import { type PageSection, pageSections, usual } from '../page-sections.ts';
import { headingsWords } from '../../i18n/headings.ts';
import { inBoth } from '../../i18n/fill.ts';

const titles = inBoth(headingsWords, 'leaf');

/**
 * The sections of an end of the path: what to do first and who helps, ways to compare, what it is called. Where an adult
 * and somebody under 18 may read the same end, what is theirs stands right after the numbers, before what is for adults.
 */
export function leafSections(node: LeafData, hasMinors: boolean): PageSection[] {
  const [minors, anchor, usualTitle] = usual.minors;
  const { title: child } = recordOf(registry.lists, listFor('under-18-yourself', registry));
  const forMinors = node.reader === 'child' ? child : usualTitle;
  const isMixed = node.reader === undefined && namesTheirLine(node.services, registry);
  const ofMinors = [minors, anchor, forMinors, hasMinors] as const;
  return pageSections([
    usual.steps,
    ...(node.lists ?? []).map((id) => [id, id, recordOf(registry.lists, id).title] as const),
    usual.help,
    ...(isMixed ? [ofMinors] : []),
    ['ways', 'caminos', titles.ways],
    usual.read,
    ...(isMixed ? [] : [ofMinors]),
    ['called', 'nombre', titles.called, node.conducts.length > 0],
    usual.source,
  ]);
}
