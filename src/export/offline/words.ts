import { dateText } from '../../words/law.ts';
import { citationName } from '../../words/frame.ts';
import { SITE_URL } from '../../site.ts';
import { exportsWords } from '../../i18n/exports.ts';
import { fill } from '../../i18n/fill.ts';
import { editionText } from '../version.ts';
import type { Lang } from '../../registry/schema/common.ts';

/** What the file that explains a copy is told. */
interface Told {
  version: string;
  pages: number;
  /** The oldest day up to which the law of a document was read. */
  lawAsOf: string | undefined;
  citation?: string | undefined;
}

/** Words of a copy in a language. */
export const copyWords = (lang: Lang) => exportsWords[lang].copy;

/** The file that explains a copy: its sections, a blank line between them. */
export function readmeOf({ version, pages, lawAsOf, citation }: Told, lang: Lang): string {
  const t = copyWords(lang);
  const law = lawAsOf === undefined ? '' : ` ${fill(t.law, { date: dateText(lawAsOf, lang) })}`;
  const cited = citation === undefined ? [] : [`${citationName(SITE_URL, lang)}: ${citation}`];
  return `${fill([...t.text, ...cited].join('\n\n'), {
    edition: editionText({ version }, lang),
    pages,
    law,
  })}\n`;
}
