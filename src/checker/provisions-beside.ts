import type { Citation } from '../citations/extract.ts';
import { referenceLabel } from '../citations/label.ts';
import {
  findProvision,
  missingRecord,
  type Provision,
  type ProvisionVersion,
  type Registry,
  versionCited,
} from '../registry/registry.ts';
import type { Lang, Localized } from '../registry/schema/common.ts';
import type { Block } from './blocks.ts';
import type { Page } from './project.ts';
import type { PageContext } from './rule.ts';

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
  // A link that is only half one is told where it stands, and may be what the sentence is about.
  if (block.text.includes('(norma:')) return [];
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

/** What a rule finds in a sentence that the provisions beside it do not say. */
export interface Disagreement {
  /** Where in the block, in UTF-16 units. */
  start: number;
  end: number;
  beside: readonly Beside[];
  /** Key of a version that holds what they do say, such as `penalty`, and whether its name is shown or its value. */
  key: string;
  part?: 'key';
  /** What stands there, for who follows the place. */
  there: Localized;
  /** What would have been right. */
  expected: readonly string[];
  message: Localized;
}

/** Reports a sentence against the provisions beside it. */
export function reportDisagreement(
  { page, report }: Pick<PageContext, 'page' | 'report'>,
  block: Block,
  { start, end, beside, key, part, there, expected, message }: Disagreement,
): void {
  report({
    place: block.placeOf(start, end) ?? block.citations[0]?.place ?? page.place(['title']),
    expected: [...expected],
    related: beside.map(({ provision, version }) => ({
      file: provision.file,
      place: provision.place(['versions', version.from, key], part),
      message: there,
    })),
    message,
  });
}

/** «CP, art. 154-B: …»: what a provision says, with its name. */
export const saidBy = (
  { provision }: Beside,
  what: string,
  registry: Registry,
  lang: Lang,
): string =>
  `${referenceLabel({ instrument: provision.instrument.id, eId: provision.id }, registry, lang)}: ${what}`;
