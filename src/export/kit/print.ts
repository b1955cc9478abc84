import { onPaper } from '../docx/papers.ts';
import type { PartChange } from '../parts.ts';
import { onXlsxPaper } from '../xlsx/print.ts';
import type { CountryPrint } from './source.ts';

/** The language of documents before a kit says of which country it is. */
const before = 'es-PE';

/**
 * What puts a file of a kit on the paper of its country and in the Spanish of it, which is what a speller asks for.
 * Works in a browser.
 */
export function printChanges(print: CountryPrint | undefined): PartChange[] {
  if (!print) return [];
  const { paper, locale } = print;
  const inLocale = (text: string) => text.split(`"${before}"`).join(`"${locale}"`);
  return [
    { parts: /^xl\/worksheets\/.*\.xml$/, change: (text) => onXlsxPaper(text, paper) },
    { parts: /^word\/document\.xml$/, change: (text) => inLocale(onPaper(text, paper)) },
    { parts: /^word\/styles\.xml$/, change: inLocale },
    {
      parts: /^docProps\/core\.xml$/,
      change: (text) => text.replace(`>${before}<`, `>${locale}<`),
    },
  ];
}
