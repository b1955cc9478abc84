import { reviewWords } from '../i18n/review.ts';
import type { Lang, Reviewer } from '../registry/schema/common.ts';

/** What a bundle is for: a role that reviews, or calling the services. */
export type BundleKind = Reviewer | 'calls';

/** How a bundle is called. The sheet of calls is in Spanish alone: the calls are. */
export const bundleName = (kind: BundleKind, lang: Lang = 'es'): string =>
  reviewWords[lang].names[kind];
