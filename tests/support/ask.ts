import { request } from 'node:http';

/** An answer of a server, as it came. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** A real request to this machine, path as given: `fetch` would tidy `..` away. */
export function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

/** Waits until a server answers, two minutes at most. Rejects with what was tried if it does not. */
export async function untilUp(port: number, what: string): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    const isUp = await ask(port, '/').then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} está instalado y no respondió en el puerto ${port}.`);
}
