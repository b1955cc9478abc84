import type { Citation } from '../citations/extract.ts';
import {
  findProvision,
  missingRecord,
  type Provision,
  type ProvisionVersion,
  type Registry,
  versionCited,
} from '../registry/registry.ts';
import type { Block } from './blocks.ts';
import type { Page } from './project.ts';

/** A provision named beside a piece of prose, in the version the page means. */
export interface Beside {
  provision: Provision;
  version: ProvisionVersion;
  citation: Citation;
}

/**
 * The provisions cited in a block, or the last one cited before it under the same heading.
 * @param day day of the check, for a page that has none of its own
 */
export function provisionsBeside(
  block: Block,
  page: Page,
  registry: Registry,
  day: string,
): Beside[] {
  const citations =
    block.citations.length > 0 ? block.citations : block.nearest ? [block.nearest] : [];
  // What could not be read may be what the sentence is about.
  if (citations.some(({ ref }) => ref && registry.unread.has(missingRecord(registry, ref))))
    return [];
  return citations.flatMap((citation) => {
    const { ref } = citation;
    const provision = ref?.eId ? findProvision(registry, ref.instrument, ref.eId) : undefined;
    const version = provision && versionCited(provision, ref?.date, page.frontMatter.asOf ?? day);
    return provision && version ? [{ provision, version, citation }] : [];
  });
}
