import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { headersFor, readHeadersFile, type HeaderRule } from '../../src/delivery/headers.ts';
import { brotli } from '../../src/delivery/brotli.ts';
import { listening } from '../serve.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** A running server: its address without the last `/`. */
export interface BrotliServer {
  url: string;
  /** What went out since it was last asked, workers of the page included. */
  sent: () => { bytes: number; requests: number };
  close: () => Promise<void>;
}

/**
 * Serves a folder on this machine only, as a good host would: brotli 11, no date, the headers of its
 * `_headers`; without that file, hashed files are kept for ever and the rest is asked for again.
 * @param pages HTML by address that stands in for what the folder holds
 * @param encoding `gzip` for the hosts that have nothing better
 */
export async function serveBrotli(
  folder: string,
  pages: ReadonlyMap<string, string> = new Map(),
  encoding: 'br' | 'gzip' = 'br',
): Promise<BrotliServer> {
  const rules = rulesOf(folder);
  const packed = new Map<string, Buffer>();
  const bodyOf = (path: string, file: string) => {
    const known = packed.get(path);
    if (known) return known;
    const bytes = Buffer.from(pages.get(path) ?? readFileSync(file));
    const body = encoding === 'br' ? brotli(bytes) : gzipSync(bytes, { level: 9 });
    packed.set(path, body);
    return body;
  };
  let sent = { bytes: 0, requests: 0 };
  const server = createServer((request, response) => {
    const before = request.socket.bytesWritten;
    response.on('finish', () => {
      const bytes = sent.bytes + request.socket.bytesWritten - before;
      sent = { bytes, requests: sent.requests + 1 };
    });
    const path = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    response.sendDate = false;
    if (!pages.has(path) && !(existsSync(file) && statSync(file).isFile())) {
      response.writeHead(404).end();
      return;
    }
    const body = bodyOf(path, file);
    response
      .writeHead(200, {
        ...Object.fromEntries(headersFor(rules, path)),
        'Content-Type': types[extname(file)] ?? 'application/octet-stream',
        'Content-Encoding': encoding,
        'Content-Length': body.length,
      })
      .end(body);
  });
  const { url, close } = await listening(server);
  return {
    url: new URL(url).origin,
    sent: () => {
      const taken = sent;
      sent = { bytes: 0, requests: 0 };
      return taken;
    },
    close,
  };
}

function rulesOf(folder: string): HeaderRule[] {
  const own = join(folder, '_headers');
  if (existsSync(own)) return readHeadersFile(readFileSync(own, 'utf8'));
  return readHeadersFile(
    '/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n' +
      '/pagefind/*\n  Cache-Control: no-cache\n',
  );
}
