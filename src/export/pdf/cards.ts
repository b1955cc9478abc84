import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { newestVersion } from '../../registry/newest-version.ts';
import type { ExportDocument } from '../documents.ts';
import { cardsName, courseGroup, groupName, trainingFolder } from '../groups.ts';
import type { ExportJob } from '../job.ts';
import { releaseDay } from '../version.ts';
import { finishPdf } from './finish.ts';
import { type PdfMaking, siteInputs } from './jobs.ts';
import { numberLinks, type PrintHtml, paperPageHtml, picturesIn } from './paper-html.ts';
import { paperInputs, readPaperPage, prefixAnchors, settleLinks } from './paper-page.ts';

/**
 * The cards of each module and scenario, A6 and four to a sheet of A4, and those of all of a kind in one file.
 * @param cards as `cardDocuments` gives them
 */
export function cardJobs(cards: readonly ExportDocument[], making: PdfMaking): ExportJob[] {
  const together = Map.groupBy(cards, ({ lang, kind }) => `${lang} ${kind}`);
  return [
    ...cards.map((document) => {
      const { lang, kind, id, slug, title } = document;
      const file = `pdf/${lang}/${kind}/${id}-tarjetas.pdf`;
      return jobOf([document], making, { file, title, slug, group: groupName(kind, lang) });
    }),
    ...[...together.values()].flatMap((own) => {
      const [first] = own;
      if (!first) return [];
      const { name, title } = cardsName(first.kind, first.lang);
      const file = `pdf/${first.lang}/${trainingFolder}/${name}.pdf`;
      return [jobOf(own, making, { file, title, group: courseGroup(first.lang) })];
    }),
  ];
}

function jobOf(
  cards: readonly ExportDocument[],
  making: PdfMaking,
  named: Pick<ExportJob, 'file' | 'title' | 'slug' | 'group'>,
): ExportJob {
  const [first] = cards;
  if (!first) throw new Error('There are no cards to print.');
  const version = newestVersion(cards.map((each) => each.version)) ?? making.version;
  const days = cards.flatMap(({ lawAsOf }) => lawAsOf ?? []).toSorted();
  return {
    ...named,
    kind: 'pdf',
    lang: first.lang,
    ...(days[0] !== undefined && { lawAsOf: days[0] }),
    version,
    inputs: [...siteInputs(making), version, ...cards.flatMap(paperInputs)],
    make: async () => {
      const paper = cardsHtml(cards, named.title, making);
      const printed = await making.print(paper.html);
      const { title } = named;
      return finishPdf(printed, paper, { title, lang: paper.htmlLang, day: releaseDay(version) });
    },
  };
}

/** The sheets of some scenarios, each from a new sheet: so those of one are cut and kept together. */
function cardsHtml(
  cards: readonly ExportDocument[],
  title: string,
  { siteUrl, base }: Pick<PdfMaking, 'siteUrl' | 'base'>,
): PrintHtml {
  const pages = cards.map((each) => readPaperPage(each));
  const content = pages.flatMap((page, index): ElementContent[] => {
    settleLinks(page, { siteUrl, base, anchorOf: () => undefined });
    prefixAnchors(page, pages.length === 1 ? '' : `d${index + 1}-`);
    // Each has its own beginning, on which its title and its foot stand together.
    const set = h('div.juego', page.content);
    return index === 0 ? [set] : [newSheet(), set];
  });
  const { links, anchorLabels } = numberLinks(content);
  return {
    html: paperPageHtml({ pages, title, body: toHtml(content) }),
    htmlLang: pages[0]?.htmlLang ?? 'es',
    links,
    anchorLabels,
    pictures: picturesIn(content),
    fields: [],
  };
}

/** Cards float, and what breaks the sheet among them has to stand below all of them. */
const newSheet = (): Element => h('div', { style: 'clear:both;break-before:page' });
