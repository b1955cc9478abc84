import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { xmlText } from '../../src/export/docx/controls.ts';
import { tagOf } from '../../src/review/bundle.ts';

/** A document as somebody leaves it: boxes ticked and fields written, by tag. */
export function answered(docx: Uint8Array, values: Readonly<Record<string, string>>): Uint8Array {
  const entries = unzipSync(docx);
  const xml = strFromU8(entries['word/document.xml'] ?? new Uint8Array()).replace(
    /<w:sdt>(?:(?!<\/w:sdt>).)*<\/w:sdt>/gs,
    (sdt) => {
      const value = values[/<w:tag w:val="([^"]+)"/.exec(sdt)?.[1] ?? ''];
      if (value === undefined) return sdt;
      if (sdt.includes('w14:checkbox'))
        return sdt.replace('w14:checked w14:val="0"', 'w14:checked w14:val="1"');
      return sdt
        .replace('<w:showingPlcHdr/>', '')
        .replace(/<w:t [^>]*>[^<]*<\/w:t>/, `<w:t>${xmlText(value)}</w:t>`);
    },
  );
  return zipSync({ ...entries, 'word/document.xml': strToU8(xml) });
}

/** Who answers, and the day. */
export const who = { 'review:name': 'Persona de prueba', 'review:date': '01/12/2026' };

/** What ticks a box of an item, and writes what is noted on it. */
export const tick = ({ id, print }: { id: string; print: string }, what: string, note = '') => ({
  [tagOf(id, print, what)]: 'x',
  ...(note && { [tagOf(id, print, 'note')]: note }),
});
