import { createHash } from 'node:crypto';
import { formatRef, parseRef } from '../citations/ref.ts';
import { digitsToCall } from '../registry/help-numbers.ts';
import type { Place } from '../registry/place.ts';
import type { Registry } from '../registry/registry.ts';
import type { Lang } from '../registry/schema/common.ts';
import type { SectionPrint } from '../registry/schema/protocol-version.ts';
import { type CallFacts, countsIn } from '../text/counts.ts';
import { contactBlanks, type Drawn, drawnBy } from './drawn-texts.ts';
import type { Page } from './project.ts';
import { ofSources } from './source-headings.ts';

/** A section of a page of a protocol as it says it now. */
export interface PrintedSection {
  /** By page and heading: `crisis/primeros-minutos#que-tan-pronto-se-actua`. */
  id: string;
  print: SectionPrint;
  /** Where it begins in the Spanish page, and in the English one; looked up where there is something to say. */
  place: () => Place;
  placeEn: () => Place;
}

/** A stretch of a page below one heading, in the order of reading. */
interface Stretch {
  id: string;
  place: () => Place;
  title: string;
  texts: string[];
  /** Addresses of its links, those to the law aside. */
  links: string[];
  help: string[];
  law: string[];
}

/** Address of a protocol without its folder, from that of one of its pages; nothing for any other page. */
export const protocolOf = (slug: string): string | undefined =>
  /^protocolos\/([^/]+)/.exec(slug)?.[1];

/** The page of a section, without the folder of protocols. */
export const pageOfSection = (section: string): string => section.replace(/#.*$/, '');

/**
 * What each section of a page of a protocol says, for a version of it: its words, what records put among them, and
 * apart its numbers, whom it says to call and the law that it names. Its list of sources is nothing that is signed.
 * @param day of the law that is drawn, `YYYY-MM-DD`
 * @returns nothing while the two languages do not have the same headings
 */
export function sectionPrints(
  es: Page,
  en: Page,
  registry: Registry,
  day: string,
): PrintedSection[] | undefined {
  const calls = { help: digitsToCall(registry), contacts: contactBlanks(registry) };
  const facts: Record<Lang, CallFacts> = {
    es: { ...calls, lang: 'es' },
    en: { ...calls, lang: 'en' },
  };
  const own = stretchesOf(es, facts.es, registry, day);
  const there = stretchesOf(en, facts.en, registry, day);
  if (own.length !== there.length) return undefined;
  return own.flatMap((stretch, at): PrintedSection[] => {
    const english = there[at];
    if (!english || ofSources.test(stretch.title)) return [];
    const print = {
      sums: `${sumOf(stretch)} ${sumOf(english)}`,
      ...told('numbers', figuresOf(stretch, facts.es)),
      ...told('numbersEn', figuresOf(english, facts.en)),
      ...told('help', unique(stretch.help)),
      ...told('helpEn', unique(english.help)),
      ...told('law', unique(stretch.law).sort()),
    };
    return [{ id: stretch.id, print, place: stretch.place, placeEn: english.place }];
  });
}

const unique = (all: readonly string[]): string[] => [...new Set(all)];
const told = (key: Exclude<keyof SectionPrint, 'sums'>, all: readonly string[]) =>
  all.length > 0 ? { [key]: all.join(' ') } : {};

const figuresOf = ({ texts }: Stretch, facts: CallFacts): string[] =>
  countsIn(texts.join(' '), facts).figures;

/** A sum of what a stretch says, which spaces do not change. */
const sumOf = ({ texts, links, law }: Stretch): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        texts.join(' ').normalize('NFC').replace(/\s+/g, ' '),
        links,
        unique(law).sort(),
      ]),
    )
    .digest('hex')
    .slice(0, 8);

function stretchesOf(page: Page, facts: CallFacts, registry: Registry, day: string): Stretch[] {
  const { slug, frontMatter, headings, blocks, components, citations, links, place } = page;
  const name = slug.replace(/^protocolos\//, '');
  const front = frontMatter as Partial<Record<string, unknown>>;
  const head = ['title', 'purpose', 'useWhen', 'notFor'].flatMap((key) => front[key] ?? []);
  const stretchOf = (id: string, at: () => Place, title: string): Stretch => ({
    ...{ id, place: at, title },
    ...{ texts: [], links: [], help: [], law: [] },
  });
  const stretches = [
    stretchOf(name, () => place(['title']), ''),
    ...headings.map(({ id, place: at }, index) =>
      stretchOf(`${name}#${id ?? `titulo-${index + 1}`}`, () => at, titleAt(blocks, at)),
    ),
  ];
  const starts = headings.map((heading) => heading.place.start.offset);
  const stretchAt = (offset: number) =>
    stretches[starts.findLastIndex((start) => start <= offset) + 1];
  const own = links.filter(({ kind }) => kind !== 'citation');
  const said: ({ at: number; links?: string[] } & Drawn)[] = [
    { at: 0, text: head.map(String).join(' '), help: [], law: [] },
    ...blocks.map(({ text, place: at }) => ({ at: at().start.offset, text, help: [], law: [] })),
    ...components.map((use) => ({
      at: use.place.start.offset,
      ...drawnBy(use, facts.lang, registry, page.frontMatter.asOf ?? day),
    })),
    ...own.map(({ address, place: at }) => ({
      ...{ at: at.start.offset, text: '', links: [address], law: [] },
      help: callsTo.test(address) ? [address] : [],
    })),
  ];
  for (const { at, text, links: addresses = [], help, law } of said.toSorted(
    (a, b) => a.at - b.at,
  )) {
    const stretch = stretchAt(at);
    stretch?.texts.push(text);
    stretch?.links.push(...addresses);
    // The services of a list with the blanks among them, in its order, then what its text says besides.
    stretch?.help.push(...help, ...countsIn(text, facts).calls);
    stretch?.law.push(...law.map(provisionOf));
  }
  for (const { target, place: at } of citations)
    stretchAt(at.start.offset)?.law.push(provisionOf(target));
  return stretches;
}

/** A link that calls or writes to somebody. */
const callsTo = /^(?:tel:|mailto:|https?:\/\/(?:www\.)?(?:wa\.me|api\.whatsapp\.com)\b)/i;

/** The heading that begins at a place of a page. */
export const titleAt = (blocks: Page['blocks'], { start }: Place): string =>
  blocks.find((block) => block.kind === 'heading' && block.place().start.offset === start.offset)
    ?.text ?? '';

/** A reference by its provision alone, whatever version or value of it is meant. */
function provisionOf(target: string): string {
  const ref = parseRef(target);
  return ref ? formatRef({ instrument: ref.instrument, ...(ref.eId && { eId: ref.eId }) }) : target;
}
