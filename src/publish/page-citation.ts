import type { OriginalText } from '../documents/original-text.ts';
import type { Read } from '../facts/holds-law.ts';
import type { WhichText } from '../documents/text-log.ts';
import { frameWords } from '../i18n/frame.ts';
import { fill, fillCount } from '../i18n/fill.ts';
import { textNumber } from '../words/frame.ts';
import { dateText } from '../words/law.ts';
import type { Lang } from '../registry/schema/common.ts';
import { SITE_NAME } from '../site.ts';

/** What is cited of a page. */
export interface CitedPage {
  title: string;
  /** Which text of it, where that has a number or a day of its own. */
  text?: string | WhichText | undefined;
  /** Since when the text of a provision holds, in a sentence. */
  force?: string | undefined;
  /** Day up to which its law was read, or the rules that it tells of, `YYYY-MM-DD`. */
  asOf?: string | undefined;
  /** What was read up to that day; absent: law. */
  read?: Read | undefined;
  /** Whether it is cited in few words: no text of its own and no day of its law. Its page holds them, or has no room. */
  isBrief?: boolean | undefined;
  /** Whether only the screen says how it is cited. */
  isSheet?: boolean | undefined;
  /** Its licence; absent: the one of texts and data. */
  licence?: Licence | undefined;
  /** Address, from the root of the copy. */
  path: string;
}

/** Of texts and data; of forms and papers. `LICENSE` says which is which. */
export type Licence = 'CC BY 4.0' | 'CC0 1.0';

/** The copy that it is cited from. */
export interface CitedCopy {
  /**
   * The last version of the site, with its day: what can be had again. `isPast` where the copy has changes that came
   * after it and are in no version yet: it is then not what that version said.
   */
  release: { version: string; date: string; isPast?: boolean } | undefined;
  /** Public address, if it has one. */
  origin: string | undefined;
  /** The day of the last change of its source, `YYYY-MM-DD`. */
  day: string;
}

/** A page as it is cited, in one line that can be copied: what, which text, law as of when, licence and where. */
export function pageCitation(page: CitedPage, copy: CitedCopy, lang: Lang): string {
  const t = frameWords[lang].citation;
  const address = `${copy.origin ?? ''}${page.path}`;
  const title = fill(t.title, { title: page.title, site: SITE_NAME });
  const licence = page.licence ?? 'CC BY 4.0';
  if (page.isBrief)
    return sentences([
      title,
      citedRelease(page, copy, lang),
      fill(t.licence, { licence, address }),
    ]);
  return sentences([
    title,
    page.text && citedText(page.text, lang),
    page.force,
    citedRelease(page, copy, lang),
    citedDay(page, lang),
    fill(t.licence, { licence, address }),
  ]);
}

const sentences = (all: readonly (string | undefined)[]): string => all.filter(Boolean).join(' ');

/**
 * Of which version of the site it is; of a page in few words, or that says another day of its text, without the day of
 * that version. Of a copy that came after it, the day of its source. A number tells a text from any other, so that such a
 * copy says nothing more of it.
 */
function citedRelease(
  page: CitedPage,
  { release, day }: CitedCopy,
  lang: Lang,
): string | undefined {
  const t = frameWords[lang].citation;
  if (!release) return undefined;
  const { version, date } = release;
  const hasNumber = isNumbered(page.text);
  if (release.isPast)
    return hasNumber ? undefined : fill(t.later, { version, day: dateText(day, lang) });
  if (page.isBrief || hasNumber || page.force !== undefined)
    return fill(t.versionBrief, { version });
  return fill(t.version, { version, day: dateText(date, lang) });
}

/** Whether a text is told from any other by its number, or by those of its parts. */
export const isNumbered = (text: CitedPage['text']): text is WhichText =>
  typeof text === 'object' &&
  !text.isPast &&
  (text.number !== undefined || text.parts !== undefined);

/** The words for the day of each. */
const dayKeys = { law: 'asOf', rules: 'rulesTo', sources: 'sourcesTo' } as const;

/** Up to which day its law was read, its rules or its sources. */
function citedDay({ asOf, read = 'law' }: CitedPage, lang: Lang): string | undefined {
  if (asOf === undefined || read === 'neither') return undefined;
  return fill(frameWords[lang].citation[dayKeys[read]], { day: dateText(asOf, lang) });
}

/** Which text of a page it is, as it is cited. */
function citedText(text: string | WhichText, lang: Lang): string {
  const t = frameWords[lang].citation;
  if (typeof text === 'string') return fill(t.text, { text: textNumber(text, lang) });
  const day = dateText(text.day, lang);
  return sentences([
    text.parts
      ? fill(t.textOfParts, { day, numbers: text.parts.join(', ') })
      : text.number === undefined
        ? fill(t.textOfDay, { day })
        : fill(text.isPast ? t.textPast : t.textChange, { number: text.number, day }),
    text.sum && fill(t.textSum, { sum: text.sum }),
    text.original && citedOriginal(text.original, lang),
  ]);
}

/** Which text of the original it translates, or has beside it. */
function citedOriginal({ numbers, isTranslated }: OriginalText, lang: Lang): string {
  const values = { count: numbers.length, numbers: numbers.join(', ') };
  const key = isTranslated ? 'translates' : 'beside';
  return fillCount(frameWords[lang].citation, key, values, lang);
}
