import { PDFCrossRefStream } from '@cantoo/pdf-lib';

/** An entry of the table of places that a PDF ends with, as far as its order goes. */
interface Entry {
  ref: { objectNumber: number };
}
interface Entries {
  entries: Entry[];
  appendEntry: (entry: Entry) => void;
}

/**
 * The library looks for the place of each entry from the first one on, which in a volume of fifty thousand objects takes
 * longer than all the rest; nearly all come in their order, and go last at once. What is written is the same.
 */
export function appendInOrder(): void {
  const own = PDFCrossRefStream.prototype as unknown as Entries;
  const searching = own.appendEntry;
  own.appendEntry = function (this: Entries, entry) {
    const last = this.entries.at(-1);
    if (last && last.ref.objectNumber > entry.ref.objectNumber) searching.call(this, entry);
    else this.entries.push(entry);
  };
}
