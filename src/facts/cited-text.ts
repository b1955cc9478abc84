import { inForce, isStartKnown } from '../citations/note.ts';
import { diceParts, dicePartSlug, standingSlug } from '../addresses/paths.ts';
import { madePages } from '../addresses/section.ts';
import { lawSlug, recordPages } from '../documents/record-pages.ts';
import { allProvisions, textInForce, versionAt } from '../registry/registry.ts';
import type { WhichText } from '../documents/text-log.ts';
import { fill } from '../i18n/fill.ts';
import { frameWords } from '../i18n/frame.ts';
import { daysBetween } from '../registry/days.ts';
import { dueAfter } from '../registry/due-after.ts';
import type { Lang } from '../registry/schema/common.ts';
import { dateText } from '../words/law.ts';
import { documentAt, registry, siteDay, sourcePage } from './site-facts.ts';
import { citedTextNow, isProse, wholeText } from './site-texts.ts';

const records = new Map(recordPages(registry).map(({ slug, entry }) => [slug, entry.data]));
const provisions = new Map(
  allProvisions(registry).map((each) => [lawSlug(`${each.instrument.id}~${each.id}`), each]),
);

/** Day up to which the law of the page of a record was read, by its address without language; nothing if it says none. */
function lawDayAt(slug: string): string | undefined {
  const provision = provisions.get(slug);
  if (provision) return textInForce(provision, siteDay)?.text?.verification.readThrough;
  const record = records.get(slug);
  return record?.verification?.readThrough ?? record?.asOf;
}

/** Since when the text of a provision holds that its page shows; nothing of one that was repealed or is to come. */
function forceAt(slug: string, lang: Lang): string | undefined {
  const provision = provisions.get(slug);
  const on = provision && versionAt(provision, siteDay);
  if (on?.state !== 'in-force') return undefined;
  const { version } = on;
  const read = version.text.verification.readThrough;
  // Of a source read long ago, that it is in force today is more than was read.
  const isOld = daysBetween(read, siteDay) > dueAfter.source;
  if (!isOld || version.until) return inForce(version, lang);
  const day = dateText(version.from, lang);
  return isStartKnown(version) ? fill(frameWords[lang].citation.forceOld, { day }) : undefined;
}

/** What is cited of a page: what it is a copy of, and which text; nothing of a tool or a door. */
interface CitedText {
  /** Address without language of what it shows: of the page that holds a whole document, the document. */
  slug: string;
  title?: string;
  /**
   * Which text: of a page written by hand and of a record whose texts are told, the number and the day of its last
   * change, and whether it changed again since; of another record, the version that it says; of a whole document in one
   * page, the day, and the number of each of its pages.
   */
  text?: string | WhichText | undefined;
  /** Since when the text of a provision holds, in a sentence, besides the number of what is said of it. */
  force?: string | undefined;
  /** Day up to which its law was read, where it says any. */
  asOf?: string | undefined;
  /** Whether it is cited in few words: what has no text of its own to number, such as a list or an end of the path. */
  isBrief?: true;
  /** Whether it is printed to be filled in, cut or handed out: only the screen says how it is cited. */
  isSheet?: true;
}

/** Pages that code makes and that are read for what they put together: each thing in them has its own day. */
const cited: ReadonlySet<string> = new Set(
  madePages.flatMap(({ path, isCited }) => (isCited ? [path.replace(/\/$/, '')] : [])),
);

/** What is cited by its title and the version of the site: such a page, and a platform. */
const isWhole = (slug: string): boolean =>
  cited.has(slug) || registry.platforms.has(/^plataformas\/([\w-]+)$/.exec(slug)?.[1] ?? '');

/** Lists that code makes: each thing in them has a page or a day of its own. */
const lists: ReadonlySet<string> = new Set(
  madePages.flatMap(({ path, isListed, isCited }) =>
    isListed === false || isCited ? [] : [path.replace(/\/$/, '')],
  ),
);

/** An end of the path, on a page that has room for one line, and a list; a question of the path is none. */
function isBrief(slug: string): boolean {
  const [section, id = ''] = slug.split('/');
  const situation = section === 'camino' ? registry.situations.get(id) : undefined;
  if (situation) return situation.data.kind === 'leaf';
  return lists.has(slug) || slug.startsWith('que-cambio/versiones/');
}

/** Cards to hand out. */
const cards: ReadonlySet<string> = new Set([
  'formatos/tarjeta-de-crisis',
  'formatos/hoja-de-llamadas',
]);

/** What of the course is printed by itself: parts of the cases by dice, and what is done standing up. */
const ofCourse: ReadonlySet<string> = new Set([...diceParts.map(dicePartSlug), standingSlug]);

/** Papers that are handed in together, a form in short, what a module or a case has to print and cut, and cards. */
function isSheet(slug: string): boolean {
  const [section, id = '', below = '', cut] = slug.split('/');
  if (section === 'papeles') return id === 'presentar-hoy' && registry.filings.has(below);
  if (section === 'formatos') return cards.has(slug) || (registry.forms.has(id) && below !== '');
  if (section !== 'formacion' || below === '') return ofCourse.has(slug);
  return registry.training.has(id) || (cut !== undefined && registry.scenarios.has(below));
}

/** The licence of a page: forms and what is filed are given away whole, as `LICENSE` says; absent: that of texts. */
export function licenceAt(slug: string): 'CC0 1.0' | undefined {
  const [section, id = ''] = slug.split('/');
  const isFree =
    section === 'formatos'
      ? registry.forms.has(id) || cards.has(slug)
      : section === 'papeles' && (registry.papers.has(id) || isSheet(slug));
  return isFree ? 'CC0 1.0' : undefined;
}

/** What is cited of a page by its address without language. */
export function citedAt(slug: string, lang: Lang): CitedText | undefined {
  const page = documentAt(slug, lang) ?? (isProse(slug) && sourcePage(slug, lang)?.frontMatter);
  if (page) return { slug, title: page.title, text: citedTextNow(slug, lang), asOf: page.asOf };
  const whole = slug.endsWith('/completa') ? slug.replace(/\/completa$/, '') : undefined;
  const document = whole === undefined ? undefined : documentAt(whole, lang);
  if (whole !== undefined && document) {
    const text = wholeText(whole, lang);
    return { slug: whole, title: document.title, text, asOf: document.asOf };
  }
  if (isSheet(slug)) return { slug, isBrief: true, isSheet: true };
  if (isBrief(slug)) return { slug, isBrief: true };
  if (isWhole(slug)) return { slug };
  const record = records.get(slug);
  const text = record && (citedTextNow(slug, lang) ?? record.version);
  const asOf = lawDayAt(slug);
  const force = forceAt(slug, lang);
  if (text !== undefined || asOf !== undefined) return { slug, text, force, asOf };
  // A text that is no more was read by nobody to a day.
  return provisions.has(slug) ? { slug, isBrief: true } : undefined;
}

/**
 * How machines may read a page as an article, if they may: an analysis with all that is cited of it; what else is cited
 * by whoever studies or adopts it, in short: forms, which a team signs, and the pages for teams among them. A protocol is
 * one where all of it stands. A page for whoever may be in danger says nothing to them, and weighs less.
 */
export function articleOf(slug: string, lang: Lang): 'whole' | 'short' | undefined {
  const type = documentAt(slug, lang)?.type;
  if (type === 'analysis') return 'whole';
  const [section = '', id = '', below] = slug.split('/');
  const isRecord =
    below === undefined &&
    ((section === 'formacion' && registry.training.has(id)) ||
      (section === 'formatos' && registry.forms.has(id) && !cards.has(slug)) ||
      (section === 'paises' && registry.countries.has(id)));
  const isProtocol =
    slug.endsWith('/completa') &&
    documentAt(slug.replace(/\/completa$/, ''), lang)?.type === 'protocol';
  return type === 'training' || isRecord || isProtocol || isProse(slug) ? 'short' : undefined;
}
