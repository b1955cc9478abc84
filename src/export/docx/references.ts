import type { Element } from 'hast';
import { elementsOf, elementText } from '../../html/tree.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { anchorWithin, decoded } from '../document/links.ts';
import { exportsWords } from '../../i18n/exports.ts';
import { fill } from '../../i18n/fill.ts';

/** Where something stands on paper. */
interface Place {
  title: string;
  /** What its file is called, without its ending; none where no file of the set holds it. */
  file?: string;
  /** The number of its section in that file, where they are numbered. */
  section?: number;
}

/** A document of a set of files, by what of it goes into which. */
export interface FiledDocument {
  /** Address without language: `protocolos/crisis`. */
  slug: string;
  title: string;
  /** What its file is called: also for what is in no other of them. */
  file: string;
  /** The file holds this page, and not those below it. */
  isAlone?: boolean;
  /** What else stands in it, or in another file with its sections numbered. */
  contents?: readonly { file: string; main: Element; isNumbered: boolean }[];
}

/** Says on paper where a link leads, by its address and its words; nothing for what is told otherwise. */
export type Refer = (href: string, words: string) => string | undefined;

/**
 * What says where links lead, in the documents of a set of files.
 * @param titleOf the title of a page that is in no file of the set, by its address without language
 */
export function referencesIn(
  documents: readonly FiledDocument[],
  lang: Lang,
  titleOf: (slug: string) => string | undefined,
): (file: string) => Refer {
  const bySlug = new Map(documents.map((document) => [document.slug, document]));
  const placesOf = new Map(documents.map((document) => [document.slug, namedPlaces(document)]));
  const find = (path: string, fragment: string | undefined): Place | undefined => {
    const slug = path.replace(/^\/(?:en\/)?|\/$/g, '');
    const whole = bySlug.get(slug.split('/').slice(0, 2).join('/'));
    const own = bySlug.get(slug) ?? (whole?.isAlone ? undefined : whole);
    if (!own) {
      const title = titleOf(slug);
      return title === undefined ? undefined : { title };
    }
    const places = placesOf.get(own.slug) ?? new Map<string, Place>();
    const id = own.slug.replace(/^.*\//, '');
    const anchor = anchorWithin({ slug: own.slug, id, lang }, places, path, fragment);
    const place = anchor === undefined ? undefined : places.get(anchor);
    return place ?? { title: own.title, file: own.file };
  };
  return (from) => {
    const told = new Set<string>();
    return (href, words) => {
      const [path = '', coded] = href.split(/#(.*)/s);
      const place = path.startsWith('/')
        ? find(path, coded === undefined ? undefined : decoded(coded))
        : undefined;
      if (!place) return undefined;
      const isFirst = !told.has(href);
      told.add(href);
      // A file is opened at its own title; «on the site» alone would lead nowhere.
      const isSaid = !isFirst && place.file !== undefined;
      return sayPlace(place, { from, words: isSaid ? place.title : words, lang });
    };
  };
}

/** The places of a document that links lead to, by their anchor. */
function namedPlaces({ contents = [] }: FiledDocument): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { file, main, isNumbered } of contents) {
    let section = 0;
    let title = '';
    for (const element of elementsOf(main)) {
      const isHeading = /^h[2-4]$/.test(element.tagName);
      if (element.tagName === 'h2') section++;
      if (isHeading) title = elementText(element);
      const { id } = element.properties;
      if (id) places.set(id, { title, file, ...(isNumbered && section > 0 && { section }) });
    }
  }
  return places;
}

function sayPlace(
  { title, file, section }: Place,
  { from, words, lang }: { from: string; words: string; lang: Lang },
): string | undefined {
  const t = exportsWords[lang].word;
  const isNamed = bare(words).includes(bare(title));
  const pieces = [
    ...(isNamed ? [] : [fill(t.quoted, { title })]),
    ...(file === undefined ? [t.onSite] : file === from ? [] : [file]),
    ...(section === undefined ? [] : [fill(t.section, { number: section })]),
  ];
  return pieces.length === 0 ? undefined : pieces.join(', ');
}

/** Its words alone, to tell whether a link already says a title. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim();
