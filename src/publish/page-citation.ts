import type { Article, WithContext } from 'schema-dts';
import type { WhichText } from '../documents/text-log.ts';
import { frameWords } from '../i18n/frame.ts';
import { fill } from '../i18n/fill.ts';
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
  /** Day up to which its law was read, `YYYY-MM-DD`. */
  asOf?: string | undefined;
  /** Whether that day is one of the law; absent: it is. */
  holdsLaw?: boolean | undefined;
  /** Whether it is cited in few words: what, of which version and where. Its page holds the rest, or has no room. */
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
}

/** A page as it is cited, in one line that can be copied: what, which text, law as of when, licence and where. */
export function pageCitation(page: CitedPage, copy: CitedCopy, lang: Lang): string {
  const t = frameWords[lang].citation;
  const address = `${copy.origin ?? ''}${page.path}`;
  if (page.isBrief)
    return [
      fill(t.title, { title: page.title, site: SITE_NAME }),
      copy.release &&
        fill(copy.release.isPast ? t.laterBrief : t.versionBrief, {
          version: copy.release.version,
        }),
      address,
    ]
      .filter(Boolean)
      .join(' ');
  return [
    fill(t.title, { title: page.title, site: SITE_NAME }),
    page.text && citedText(page.text, lang),
    page.force,
    copy.release &&
      fill(copy.release.isPast ? t.later : t.version, {
        version: copy.release.version,
        day: dateText(copy.release.date, lang),
      }),
    page.asOf &&
      fill(page.holdsLaw === false ? t.readTo : t.asOf, { day: dateText(page.asOf, lang) }),
    fill(t.licence, {
      licence: page.licence ?? 'CC BY 4.0',
      address,
    }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Which text of a page it is, as it is cited. */
function citedText(text: string | WhichText, lang: Lang): string {
  const t = frameWords[lang].citation;
  if (typeof text === 'string') return fill(t.text, { text: textNumber(text, lang) });
  const day = dateText(text.day, lang);
  if (text.parts) return fill(t.textOfParts, { day, numbers: text.parts.join(', ') });
  if (text.number === undefined) return fill(t.textOfDay, { day });
  return fill(text.isPast ? t.textPast : t.textChange, { number: text.number, day });
}

/** Which text of a page it is, as machines are told: nothing of one that changed since. */
const machineText = (text: string | WhichText) =>
  typeof text === 'string'
    ? { version: text }
    : text.isPast
      ? {}
      : {
          ...(text.number !== undefined && { version: text.number }),
          dateModified: text.day,
        };

/** An analysis as schema.org `Article`, for machines that read pages. */
export const article = (page: CitedPage, copy: CitedCopy, lang: Lang): WithContext<Article> => ({
  '@context': 'https://schema.org',
  '@type': 'Article',
  ...(copy.origin !== undefined && { '@id': `${copy.origin}${page.path}` }),
  headline: page.title,
  ...(page.text !== undefined && machineText(page.text)),
  ...(page.asOf !== undefined && { temporalCoverage: `../${page.asOf}` }),
  inLanguage: lang,
  license: 'https://creativecommons.org/licenses/by/4.0/',
  publisher: { '@type': 'Organization', name: SITE_NAME },
  isPartOf: {
    '@type': 'WebSite',
    name: SITE_NAME,
    ...(copy.release && !copy.release.isPast && { version: copy.release.version }),
  },
});
