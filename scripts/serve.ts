import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor, readHeadersFile } from '../src/delivery/headers.ts';

/** A running server and its address, ending in `/`. */
export interface RunningServer {
  server: Server;
  url: string;
  close: () => Promise<void>;
}

/**
 * Serves a built site on this machine only, with the headers that its `_headers` gives each address.
 * @param port 0 for one that is free
 * Throws an error with `code: 'EADDRINUSE'` if the port is taken.
 */
export async function serve(folder: string, port = 0): Promise<RunningServer> {
  const notFound = join(folder, '404.html');
  const settings = join(folder, '_headers');
  const rules = existsSync(settings) ? readHeadersFile(readFileSync(settings, 'utf8')) : [];
  const files = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      if (path.endsWith('.txt')) response.setHeader('Content-Type', 'text/plain; charset=utf-8');
    },
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    for (const [name, value] of headersFor(rules, pathname)) {
      // Over plain http it means nothing, and would outlive this server.
      if (name !== 'Strict-Transport-Security') response.setHeader(name, value);
    }
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(existsSync(notFound) ? readFileSync(notFound) : '404');
    });
  });
  return { server, ...(await listening(server, port)) };
}

/**
 * A server once it listens, on this machine alone: where, and how it ends. Rejects if the port is taken.
 * @param port 0 for any that is free
 */
export async function listening(
  server: Server,
  port = 0,
): Promise<Pick<RunningServer, 'url' | 'close'>> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('El servidor no tiene dirección.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
