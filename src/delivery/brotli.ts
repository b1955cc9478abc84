import { brotliCompressSync, constants } from 'node:zlib';

/** Brotli as a host packs a file beforehand: the best there is, unless a quicker quality is asked for. */
export function brotli(content: string | Buffer, quality = 11): Buffer {
  const bytes = Buffer.from(content);
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
