import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';

/** A message of a browser that is driven over a socket, as JSON; `error` is a text in BiDi, an object in CDP. */
interface Message {
  id?: number;
  result?: unknown;
  error?: string | { message: string };
  message?: string;
  method?: string;
  params?: unknown;
}

/** What a browser says on its error output, as a pattern's first group. Rejects if it ends before. */
export function whenSaid(child: ChildProcess, pattern: RegExp, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.once('exit', () => reject(new Error(`${name} se cerró: ${text}`)));
    child.stderr?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const [, said] = pattern.exec(text) ?? [];
      if (said !== undefined) resolve(said);
    });
  });
}

/** Ends a browser at once and takes away the folder of its profile. */
export async function end(child: ChildProcess, profile: string): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  rmSync(profile, { recursive: true, force: true });
}

/**
 * A socket on which calls are answered by their number.
 * @param eventOf what is kept of a message that answers no call, in `events`; nothing if it returns `undefined`
 */
export async function connect<Event>(
  address: string,
  eventOf: (method: string, params: unknown) => Event | undefined,
) {
  const socket = new WebSocket(address);
  const events: Event[] = [];
  const waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >();
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error, message, method, params } = JSON.parse(String(data)) as Message;
    const event = method === undefined ? undefined : eventOf(method, params ?? {});
    if (event !== undefined) events.push(event);
    const call = id === undefined ? undefined : waiting.get(id);
    if (error === undefined) call?.resolve(result);
    else
      call?.reject(
        new Error(typeof error === 'string' ? `${error}: ${message ?? ''}` : error.message),
      );
  });
  let last = 0;
  const send = (method: string, params: object = {}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      last++;
      waiting.set(last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  return { send, events };
}
