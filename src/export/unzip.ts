// Runs in a browser too, where a kit is compared: nothing here reads a file.
import { Inflate } from 'fflate';

/** A file within a ZIP, as the list at its end tells it. */
export interface ZipEntry {
  name: string;
  /** Bytes it says to be once unpacked. */
  size: number;
  isProtected: boolean;
  /** Its bytes. Throws if they are not what the list says: more of them are never unpacked. */
  read: () => Uint8Array;
}

const signs = { end: 0x06054b50, listed: 0x02014b50, file: 0x04034b50 };
/** The end of a ZIP without its comment, and the longest comment. */
const [endSize, longestComment] = [22, 0xffff];

/** What a ZIP holds, one entry at a time: nothing is unpacked that is not asked for. Throws if it is no ZIP. */
export function* entriesOf(bytes: Uint8Array): Generator<ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = view.getUint32(endOf(view) + 16, true);
  for (let left = view.getUint16(endOf(view) + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== signs.listed)
      throw new Error('The list of the ZIP is broken.');
    const [nameSize, extraSize, commentSize] = [28, 30, 32].map((each) =>
      view.getUint16(at + each, true),
    );
    const nameEnd = at + 46 + (nameSize ?? 0);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd));
    const found = {
      method: view.getUint16(at + 10, true),
      sum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      start: view.getUint32(at + 42, true),
    };
    yield {
      name,
      size: found.size,
      isProtected: (view.getUint16(at + 8, true) & 1) === 1,
      read: () => unpacked(bytes, view, found),
    };
    at = nameEnd + (extraSize ?? 0) + (commentSize ?? 0);
  }
}

/** Where the end of a ZIP begins. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - endSize - longestComment);
  for (let at = view.byteLength - endSize; at >= first; at--)
    if (view.getUint32(at, true) === signs.end) return at;
  throw new Error('It is no ZIP, or it was cut short.');
}

function unpacked(
  bytes: Uint8Array,
  view: DataView,
  {
    method,
    sum,
    packed,
    size,
    start,
  }: { method: number; sum: number; packed: number; size: number; start: number },
): Uint8Array {
  if (view.getUint32(start, true) !== signs.file)
    throw new Error('An entry is not where it is said to be.');
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const data = bytes.subarray(from, from + packed);
  if (method !== 0 && method !== 8)
    throw new Error(`Entries packed by method ${method} are not read.`);
  const content = method === 0 ? data : inflated(data, size);
  if (content.length !== size || crc32(content) !== sum)
    throw new Error('An entry is not what the list says.');
  return content;
}

/** Bytes that are unpacked at a time: a bomb is noticed soon after it swells past what it says to be. */
const step = 16_384;

/** What was packed, of a size that is known. Throws as soon as it is larger. */
function inflated(data: Uint8Array, size: number): Uint8Array {
  const content = new Uint8Array(size);
  let at = 0;
  const inflate = new Inflate((chunk) => {
    if (at + chunk.length > size) throw new Error('An entry is larger than the list says.');
    content.set(chunk, at);
    at += chunk.length;
  });
  for (let from = 0; from < data.length; from += step)
    inflate.push(data.subarray(from, from + step), from + step >= data.length);
  return content.subarray(0, at);
}

const crcTable = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** CRC-32 of some bytes, as a ZIP keeps it. */
function crc32(bytes: Uint8Array): number {
  let sum = -1;
  for (const byte of bytes) sum = (sum >>> 8) ^ (crcTable[(sum ^ byte) & 0xff] ?? 0);
  return ~sum >>> 0;
}
