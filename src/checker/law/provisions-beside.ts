import type { Citation } from '../../citations/extract.ts';
import { referenceLabel } from '../../citations/label.ts';
import {
  findProvision,
  missingRecord,
  type Provision,
  type ProvisionVersion,
  type Registry,
  versionCited,
} from '../../registry/registry.ts';
import type { Lang, Localized } from '../../registry/schema/common.ts';
import type { Block } from '../../documents/blocks.ts';
import type { Page } from '../../documents/project.ts';
import type { Severity } from '../report.ts';
import type { PageContext } from '../rule.ts';

/** A provision named beside a piece of prose, in the version the page means. */
export interface Beside {
  provision: Provision;
  version: ProvisionVersion;
  citation: Citation;
  /** Where its link begins in the text of the block; before all of it where it stands in another block. */
  at: number;
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
  const links = block.links.filter(({ kind }) => kind === 'citation').values();
  return citations.flatMap((citation) => {
    const { ref, form } = citation;
    const provision = ref?.eId ? findProvision(registry, ref.instrument, ref.eId) : undefined;
    const version = provision && versionCited(provision, ref?.date, page.frontMatter.asOf ?? day);
    const own = form === 'link' ? links.next().value?.start : drawnAt(citation, block);
    const at = block.citations.length > 0 ? (own ?? 0) : -1;
    return provision && version ? [{ provision, version, citation, at }] : [];
  });
}

/** Where a component that cites stands in the text of its block. */
const drawnAt = ({ place: { start } }: Citation, { drawn }: Block): number | undefined =>
  drawn.findLast((each) => each.place().start.offset <= start.offset)?.at;

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
  /** Other than the rule's own. */
  severity?: Severity;
  message: Localized;
}

/** Reports a sentence against the provisions beside it. */
export function reportDisagreement(
  { page, report }: Pick<PageContext, 'page' | 'report'>,
  block: Block,
  { start, end, beside, key, part, there, expected, severity, message }: Disagreement,
): void {
  report({
    place: block.placeOf(start, end) ?? block.citations[0]?.place ?? page.place(['title']),
    expected: [...expected],
    ...(severity && { severity }),
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
