import { newestVersion } from '../../registry/newest-version.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { codesOf } from '../../safe/discreet-codes.ts';
import type { SiteAddress } from '../document/links.ts';
import { type DocumentKind, type ExportDocument, isInVolume } from '../documents.ts';
import { groupName, neutralGroup, volumeName } from '../groups.ts';
import type { CiteFile, ExportJob } from '../job.ts';
import { editionText, releaseDay } from '../version.ts';
import { apartFile, halvesOf } from './apart.ts';
import { finishPdf } from './finish.ts';
import { documentHtml, type PrintHtml } from './paper-html.ts';
import { paperInputs } from './paper-page.ts';
import type { SheetSize, Print, PrintOptions } from './print.ts';
import { makeVolume, type Volume } from './volume.ts';
import { exportsWords } from '../../i18n/exports.ts';

/** What the PDF of a site are made with. */
export interface PdfMaking extends SiteAddress {
  print: Print;
  /** Of the site, `YYYY.MM.n`. */
  version: string;
  /** How a volume is cited, on its cover; without it, the cover does not say. */
  cite?: CiteFile;
}

/** Kinds whose documents also stand under a name that says nothing of them. */
const neutralKinds: ReadonlySet<DocumentKind> = new Set(['guias', 'formatos', 'papeles']);

/**
 * Every PDF: each document, in large print if it is a guide for the affected person, under a neutral name if
 * somebody may have to hide it; and volumes of all the documents of a kind, in two sizes of paper.
 */
export function pdfJobs(documents: readonly ExportDocument[], making: PdfMaking): ExportJob[] {
  const codes = codesOf(
    [...new Set(documents.map(({ slug }) => `${slug}/`))],
    new Map(
      documents.flatMap(({ slug, code, kind }) =>
        code === undefined || kind === 'formatos' ? [] : [[`${slug}/`, code] as const],
      ),
    ),
  );
  const single = documents.flatMap((document): ExportJob[] => {
    const code = neutralKinds.has(document.kind) ? codes.get(`${document.slug}/`) : undefined;
    const isLarge = document.kind === 'guias' && document.isForAffected;
    return [
      ...documentJobs(document, making),
      ...(isLarge ? [largeJob(document, making)] : []),
      ...(isInVolume(document) ? [] : [letterJob(document, making)]),
      ...(code ? [neutralJob(document, code, making)] : []),
    ];
  });
  return [...single, ...volumeJobs(documents, making)];
}

/** A document as one PDF; a form of which a half is handed in, as two. */
function documentJobs(document: ExportDocument, making: PdfMaking): ExportJob[] {
  const { kind, lang, id, title } = document;
  const halves = halvesOf(document);
  const group = groupName(kind, lang);
  const file = (name: string) => `pdf/${lang}/${kind}/${name}.pdf`;
  if (!halves) return [jobOf(document, making, { file: file(id), title, group })];
  return [
    jobOf(halves.kept, making, { file: file(id), title, group }),
    jobOf(halves.given, making, { file: file(apartFile(id)), title: halves.given.title, group }),
  ];
}

function largeJob(document: ExportDocument, making: PdfMaking): ExportJob {
  const { kind, lang, id, title } = document;
  const large = exportsWords[lang].paper.large;
  const shown = { file: `pdf/${lang}/letra-grande/${id}.pdf`, title: `${title} (${large})` };
  return jobOf(document, making, { ...shown, group: groupName(kind, lang) }, { isLarge: true });
}

/** A document that stands in no volume, in Letter too. */
function letterJob(document: ExportDocument, making: PdfMaking): ExportJob {
  const { kind, lang, id, title } = document;
  const shown = {
    file: `pdf/${lang}/${kind}/${id}-carta.pdf`,
    title: `${title} (${paperNames(lang).letter})`,
  };
  return jobOf(document, making, { ...shown, group: groupName(kind, lang) }, { paper: 'letter' });
}

/**
 * A document under a name and a title that say nothing of it, without addresses of the site nor how it is cited,
 * which names it. What else it holds is the same.
 */
function neutralJob(
  document: ExportDocument,
  code: { path: string; title: Record<Lang, string> },
  making: PdfMaking,
): ExportJob {
  const { lang } = document;
  const name = code.path.replace(/\/$/, '').replaceAll('/', '-');
  return jobOf(
    document,
    { ...making, siteUrl: undefined },
    { file: `neutro/${lang}/${name}.pdf`, title: code.title[lang], group: neutralGroup(lang) },
    { isNeutral: true },
  );
}

/** A document as one PDF under a name. */
export function jobOf(
  document: ExportDocument,
  making: PdfMaking,
  { file, title, group }: Pick<ExportJob, 'file' | 'title' | 'group'>,
  options: PrintOptions = {},
): ExportJob {
  const { lang, slug, version, lawAsOf } = document;
  return {
    file,
    kind: 'pdf',
    lang,
    title,
    slug,
    group,
    ...(lawAsOf !== undefined && { lawAsOf }),
    version,
    inputs: [...siteInputs(making), version, ...paperInputs(document)],
    make: async () => {
      const paper: PrintHtml = documentHtml(document, making, options);
      const printed = await making.print(paper.html, options);
      return finishPdf(printed, paper, { title, lang: paper.htmlLang, day: releaseDay(version) });
    },
  };
}

function volumeJobs(documents: readonly ExportDocument[], making: PdfMaking): ExportJob[] {
  const kinds = Map.groupBy(documents.filter(isInVolume), ({ kind, lang }) => `${kind} ${lang}`);
  return [...kinds.values()].flatMap((own) =>
    (['a4', 'letter'] as const).map((paper) => volumeJob(own, paper, making)),
  );
}

/** Documents of one kind and language as one PDF. */
export function volumeJob(
  documents: readonly ExportDocument[],
  paper: SheetSize,
  making: PdfMaking,
): ExportJob {
  const [first] = documents;
  if (!first) throw new Error('A volume needs a document.');
  const { kind, lang } = first;
  const { path, title, group } = volumeName(kind, lang, 'volumenes/');
  const days = documents.flatMap(({ lawAsOf }) => lawAsOf ?? []).toSorted();
  const volume: Volume = {
    title,
    lang,
    documents,
    lawAsOf: days[0],
    version: making.version,
    paper,
    citation: making.cite?.(
      { title, asOf: days[0], ...(isFree(kind) && { licence: 'CC0 1.0' as const }) },
      lang,
    ),
    day: releaseDay(newestVersion(documents.map((each) => each.version)) ?? making.version),
  };
  return {
    file: `pdf/${lang}/${path}-${paper === 'a4' ? 'a4' : 'carta'}.pdf`,
    kind: 'pdf',
    lang,
    title: `${title} (${paperNames(lang)[paper]})`,
    group,
    ...(days[0] !== undefined && { lawAsOf: days[0] }),
    version: making.version,
    inputs: [
      ...siteInputs(making),
      editionText(making, lang),
      volume.citation ?? '',
      ...documents.flatMap((document) => [
        document.title,
        document.version,
        ...paperInputs(document),
      ]),
    ],
    make: () => makeVolume(volume, making, making.print),
  };
}

/** Forms and papers are under CC0, as LICENSE says. */
const isFree = (kind: DocumentKind): boolean => kind === 'formatos' || kind === 'papeles';

/** What of the site itself goes into each file. */
export const siteInputs = ({ siteUrl, base }: SiteAddress): string[] => [siteUrl ?? '', base];

const paperNames = (lang: Lang) => ({ a4: 'A4', letter: exportsWords[lang].paper.letter });
