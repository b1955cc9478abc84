import { strFromU8, strToU8, unzipSync } from 'fflate';
import { onPaper } from '../docx/papers.ts';
import { onXlsxPaper } from '../xlsx/print.ts';
import { type Entries, packedByPath } from '../zip.ts';
import type { CountryPrint } from './source.ts';

/** The language of documents before a kit says of which country it is. */
const before = 'es-PE';

/**
 * A file of a kit on the paper of its country and in the Spanish of it, which is what a speller asks for. Works in a
 * browser; the same bytes where nothing changes.
 */
export function printed(
  file: string,
  bytes: Uint8Array,
  print: CountryPrint | undefined,
): Uint8Array {
  if (!print || !/\.(?:docx|xlsx)$/.test(file)) return bytes;
  const { paper, locale } = print;
  return inParts(bytes, (name, text) => {
    if (/^xl\/worksheets\/.*\.xml$/.test(name)) return onXlsxPaper(text, paper);
    if (name === 'word/document.xml')
      return onPaper(text, paper).split(`"${before}"`).join(`"${locale}"`);
    if (name === 'word/styles.xml') return text.split(`"${before}"`).join(`"${locale}"`);
    return name === 'docProps/core.xml' ? text.replace(`>${before}<`, `>${locale}<`) : text;
  });
}

/** A package with some of its parts changed; the same bytes where none is. */
function inParts(bytes: Uint8Array, change: (name: string, text: string) => string): Uint8Array {
  const entries: Entries = unzipSync(bytes);
  let hasAny = false;
  for (const [name, entry] of Object.entries(entries)) {
    if (!name.endsWith('.xml')) continue;
    const text = strFromU8(entry);
    const changed = change(name, text);
    if (changed === text) continue;
    hasAny = true;
    entries[name] = strToU8(changed);
  }
  return hasAny ? packedByPath(entries) : bytes;
}
