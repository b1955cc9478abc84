import type { Element, ElementContent } from 'hast';
import { select } from 'hast-util-select';
import { h } from 'hastscript';
import type { Project } from '../../documents/project.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { textNumber, ui } from '../../words/frame.ts';
import type { ExportDocument } from '../documents.ts';
import { once } from '../../text/once.ts';
import { releaseDay } from '../version.ts';
import { annexFile } from './annex-file.ts';
import type { DocxOptions } from './jobs.ts';
import { WordTree } from './prepare.ts';
import { type SplitProtocol, splitProtocol } from './protocol.ts';
import { type FiledDocument, type Refer, referencesIn } from './references.ts';
import type { WordDocument } from './write.ts';
import { exportsWords } from '../../i18n/exports.ts';
import { fill } from '../../i18n/fill.ts';

/** The protocols of a language, split, and what says where their links lead. */
export interface ProtocolSet {
  /** Each by its id: what the files of its two halves are called, without their ending, and those halves. */
  split: ReadonlyMap<string, SplitProtocol & { files: Record<Half, string> }>;
  refer: (file: string) => Refer;
}

/** The two documents that a protocol becomes. */
export const halves = ['signed', 'annex'] as const;
/** One of them. */
export type Half = (typeof halves)[number];

/** What the file of each half of a protocol is called, without its ending, by the id of it. */
export type ProtocolFiles = (id: string, half: Half, lang: Lang) => string;

/** What the annex is called. */
export const annexTitle = ({ title, lang }: Pick<ExportDocument, 'title' | 'lang'>): string =>
  `${title}: ${exportsWords[lang].word.annex}`;

/**
 * Splits the protocols of each language, once it is asked for.
 * @param mainOf what the page of one says
 * @param fileOf what its files are called
 * @param others other documents of the same set of files
 */
export function protocolsOf(
  documents: readonly ExportDocument[],
  { registry, pages }: Pick<Project, 'registry' | 'pages'>,
  mainOf: (document: ExportDocument) => Element,
  fileOf: ProtocolFiles = (id, half) => (half === 'annex' ? annexFile(id) : id),
  others: (lang: Lang) => readonly FiledDocument[] = () => [],
): (lang: Lang) => ProtocolSet {
  const build = (lang: Lang): ProtocolSet => {
    const own = documents.filter((each) => each.kind === 'protocolos' && each.lang === lang);
    const split = new Map(
      own.map((document) => {
        const files = {
          signed: fileOf(document.id, 'signed', lang),
          annex: fileOf(document.id, 'annex', lang),
        };
        const split = splitProtocol(mainOf(document), {
          id: document.id,
          lang,
          signedSections: registry.adoption.get(document.id)?.data.signedSections,
          begins: fill(exportsWords[lang].word.begins, { file: files.signed }),
        });
        return [document.id, { ...split, files }] as const;
      }),
    );
    const filed = own.map(({ id, slug, title }): FiledDocument => {
      const each = split.get(id);
      if (!each) return { slug, title, file: id };
      const { files, signed, annex } = each;
      const contents = [
        { file: files.signed, main: signed, isNumbered: false },
        { file: files.annex, main: annex, isNumbered: true },
      ];
      return { slug, title, file: files.signed, contents };
    });
    const titles = new Map(
      pages.flatMap((page) =>
        page.lang === lang ? [[page.slug, page.frontMatter.title] as const] : [],
      ),
    );
    return {
      split,
      refer: referencesIn([...filed, ...others(lang)], lang, (slug) => titles.get(slug)),
    };
  };
  const built = { es: once(() => build('es')), en: once(() => build('en')) };
  return (lang) => built[lang]();
}

/** Half of a protocol as Word will have it. Throws if the set does not hold it. */
export function protocolDocument(
  document: ExportDocument,
  half: Half,
  { split, refer }: ProtocolSet,
  { siteUrl, status }: DocxOptions = {},
): WordDocument {
  const { id, lang, title, version, address } = document;
  const t = exportsWords[lang].word;
  const own = split.get(id);
  if (!own) throw new Error(`The protocol "${id}" was not split.`);
  const preparer = new WordTree(own[half], {
    lang,
    siteUrl,
    address,
    refer: refer(own.files[half]),
  });
  const content = preparer.contentOf(own[half]);
  const named = half === 'annex' ? annexTitle(document) : title;
  const foot = `${named} · ${textNumber(version, lang)}`;
  const opening: ElementContent[] = [
    h('h1', named),
    ...(status === undefined ? [] : [h('p.por', status)]),
  ];
  const end = [
    ...(half === 'signed' ? [h('p', fill(t.rest, { file: own.files.annex }))] : []),
    // The foot of its page, which says both, stands in the annex.
    ...(select('.citar', own[half])
      ? []
      : [h('p.por', ui(lang).licence), ...citationOf(own, preparer)]),
    ...preparer.notes(),
  ];
  return {
    lang,
    title: named,
    day: releaseDay(version),
    parts: [
      half === 'annex'
        ? { opening, content: [...content, ...end], foot }
        : { content: [...opening, ...content, ...end], foot },
    ],
    controls: preparer.controls,
  };
}

/** How its page says that it is cited, in whichever half that stands. */
const citationOf = (
  { signed, annex }: Readonly<Record<Half, Element>>,
  preparer: WordTree,
): ElementContent[] => {
  const cited = select('.citar', signed) ?? select('.citar', annex);
  return cited ? [h('p.por', preparer.contentOf(cited))] : [];
};
