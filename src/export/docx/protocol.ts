import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { hasClass } from '../../html/page.ts';
import { elementText } from '../../html/tree.ts';
import { uncapitalised } from '../../words/law.ts';
import type { AdoptionData } from '../../registry/schema/adoption.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { teamWords } from '../../i18n/team.ts';

/** A protocol in two: what a team signs, and the rest. */
export interface SplitProtocol {
  signed: Element;
  annex: Element;
}

/** What a protocol is, to be split. */
interface Protocol {
  /** The last part of its address. */
  id: string;
  lang: Lang;
  signedSections: AdoptionData['signedSections'];
  /** What stands in the annex in place of the beginning of a section that is signed. */
  begins: string;
}

/** A stretch below one heading. */
interface Group {
  /** 2 to 4; 0 for what has no heading. */
  level: number;
  title: string;
  nodes: Element[];
}

/**
 * Splits the page that holds a whole protocol. What is signed: how it opens (the rule, the danger box, when it is set
 * off), the sections that its data name, who does what, the levels with a box for each thing, and the adoption sheet.
 * All else is the annex; nothing is in both.
 * Throws if a section that its data name is not there.
 */
export function splitProtocol(main: Element, protocol: Protocol): SplitProtocol {
  const blocks = main.children.filter((child): child is Element => child.type === 'element');
  const end = blocks.findIndex((block) => !isOpening(block, protocol.id));
  const opening = blocks.slice(0, end).filter((block) => !hasClass(block, 'apertura'));
  const parts = blocks.slice(end).map((block) => splitPart(block, protocol));
  const missing = (protocol.signedSections ?? []).filter(
    ({ part, heading }) =>
      !blocks.some(
        (block) => partId(block) === part && hasHeading(block, heading?.[protocol.lang]),
      ),
  );
  // A section that holds only in Peru is not there for another country.
  if (
    missing.length > 0 &&
    blocks.every(({ tagName, properties }) => tagName !== 'h2' || properties.id)
  )
    throw new Error(
      `The protocol "${protocol.id}" signs "${missing.map(({ part }) => part).join('", "')}", which its page does not have.`,
    );
  return {
    signed: h('main', [...opening, ...parts.flatMap(({ signed }) => signed)]),
    annex: h(
      'main',
      parts.flatMap(({ annex }) => annex),
    ),
  };
}

const hasHeading = ({ children }: Element, title: string | undefined): boolean =>
  title === undefined ||
  children.some((child) => /^h[34]$/.test(tagOf(child)) && elementText(child) === title);

const tagOf = (node: ElementContent): string => (node.type === 'element' ? node.tagName : '');

/** Whether it stands before the parts: a heading of the opening is named after its document. */
const isOpening = (block: Element, id: string): boolean =>
  !hasClass(block, 'parte') &&
  !(block.tagName === 'h2' && !(block.properties.id ?? '').startsWith(`${id}-`));

const partId = (block: Element): string | undefined => {
  if (!hasClass(block, 'parte')) return undefined;
  const heading = block.children.find((child) => child.type === 'element');
  return heading?.type === 'element' ? heading.properties.id : undefined;
};

function splitPart(block: Element, protocol: Protocol): { signed: Element[]; annex: Element[] } {
  const part = partId(block);
  if (part === undefined) return { signed: [], annex: [block] };
  const groups = groupsOf(block);
  const taken = groups.map((group, at) => isSigned(group, groups.slice(0, at), part, protocol));
  const signed = groups.flatMap((group, at) => (taken[at] ? asSigned(group, protocol.lang) : []));
  const rest = groups.flatMap((group, at) => (taken[at] ? [] : group.nodes));
  const heading = taken[0] ? groups[0]?.nodes[0] : undefined;
  const lead = heading && rest.length > 0 ? [heading, h('p.por', protocol.begins)] : [];
  const annex = [...lead, ...rest];
  return { signed, annex: annex.length === 0 ? [] : [{ ...block, children: annex }] };
}

/** What stands below each heading of a part, in order; a sheet and a list of services stand by themselves. */
function groupsOf(part: Element): Group[] {
  const groups: Group[] = [];
  for (const child of part.children) {
    if (child.type !== 'element') continue;
    const level = Number(/^h([2-4])$/.exec(child.tagName)?.[1] ?? 0);
    if (level > 0 || isApart(child) || groups.length === 0)
      groups.push({ level, title: level > 0 ? elementText(child) : '', nodes: [] });
    groups.at(-1)?.nodes.push(child);
  }
  return groups;
}

const isApart = (child: Element): boolean =>
  hasClass(child, 'adopcion') || hasClass(child, 'ayuda');

function isSigned(
  { level, title, nodes }: Group,
  before: readonly Group[],
  part: string,
  { lang, signedSections = [] }: Protocol,
): boolean {
  const [first] = nodes;
  if (first && hasClass(first, 'adopcion')) return true;
  const { tasks, levels } = teamWords[lang].adoption;
  if (level === 4 && (title === tasks || title === levels)) return true;
  const above = level > 3 ? before.findLast((group) => group.level === 3)?.title : undefined;
  return signedSections.some((section) => {
    if (section.part !== part) return false;
    const heading = section.heading?.[lang];
    return heading === undefined ? level === 2 : [title, above].includes(heading) && level > 2;
  });
}

/** With its heading as that of a section, and a box for each thing that a level includes. */
function asSigned({ level, title, nodes }: Group, lang: Lang): Element[] {
  const isLevels = title === teamWords[lang].adoption.levels;
  return nodes.map((node, at) => {
    if (at === 0 && level > 0) return { ...node, tagName: 'h2' };
    return isLevels && node.tagName === 'dl' ? withBoxes(node) : withSectionHeading(node);
  });
}

const withBoxes = (list: Element): Element => ({
  ...list,
  children: list.children.map((child): ElementContent => {
    if (child.type !== 'element') return child;
    return child.tagName === 'ul' ? h('div.lista', withMarks(child)) : withBoxes(child);
  }),
});

/** When each thing is done, in brackets: on a page it stands on a line of its own. */
const withMarks = (list: Element): Element => ({
  ...list,
  children: list.children.map((item): ElementContent =>
    item.type === 'element' ? { ...item, children: item.children.map(inBrackets) } : item,
  ),
});

function inBrackets(node: ElementContent): ElementContent {
  if (node.type !== 'element' || !hasClass(node, 'por')) return node;
  return h('span', ` (${uncapitalised(elementText(node)).replace(/\.$/, '')})`);
}

/** The adoption sheet has its heading within it. */
const withSectionHeading = (node: Element): Element =>
  hasClass(node, 'adopcion')
    ? {
        ...node,
        children: node.children.map((child): ElementContent =>
          child.type === 'element' && /^h[34]$/.test(child.tagName)
            ? { ...child, tagName: 'h2' }
            : child,
        ),
      }
    : node;
