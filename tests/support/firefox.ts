import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Debian, macOS and the environment put Firefox. */
const places = [
  process.env['FIREFOX_PATH'],
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** The Firefox of this machine, or `undefined`. */
export const firefoxPath = places.find((path) => path !== undefined && existsSync(path));

/** A tab of Firefox, driven over WebDriver BiDi, which Firefox speaks by itself. */
export interface Tab {
  version: string;
  goto: (url: string) => Promise<void>;
  /** Runs an expression in the page and gives its value, as JSON. */
  evaluate: (expression: string) => Promise<unknown>;
  back: () => Promise<void>;
  /** Errors of scripts and refusals of policies since it was last asked. */
  errors: () => string[];
  close: () => Promise<void>;
}

/** Starts Firefox with a profile of its own. */
export async function openFirefox(): Promise<Tab> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'];
  const child = spawn(firefoxPath ?? 'firefox', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const { send, events } = await connect(await addressOf(child));
  const { capabilities } = (await send('session.new', { capabilities: {} })) as {
    capabilities: { browserVersion: string };
  };
  const { context } = (await send('browsingContext.create', { type: 'tab' })) as {
    context: string;
  };
  await send('session.subscribe', { events: ['log.entryAdded'], contexts: [context] });
  return {
    version: capabilities.browserVersion,
    goto: async (url) => {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    evaluate: async (expression) => {
      const answer = (await send('script.evaluate', {
        expression: `JSON.stringify(${expression})`,
        target: { context },
        awaitPromise: true,
      })) as { result: { value?: string } };
      const { value } = answer.result;
      return value === undefined ? undefined : (JSON.parse(value) as unknown);
    },
    back: async () => {
      await send('browsingContext.traverseHistory', { context, delta: -1 });
    },
    errors: () =>
      events
        .splice(0)
        .flatMap(({ params: { level, text } }) => (level === 'error' ? [text ?? ''] : [])),
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.once('exit', () => reject(new Error(`Firefox se cerró: ${text}`)));
    child.stderr?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const [, address] = /BiDi listening on (ws:\/\/\S+)/.exec(text) ?? [];
      if (address !== undefined) resolve(`${address}/session`);
    });
  });
}

/** What the console of a page was told. */
interface Told {
  params: { level?: string; text?: string };
}

async function connect(address: string) {
  const socket = new WebSocket(address);
  const events: Told[] = [];
  const waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >();
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error, message, method, params } = JSON.parse(String(data)) as {
      id?: number;
      result?: unknown;
      error?: string;
      message?: string;
      method?: string;
      params?: Told['params'];
    };
    if (method === 'log.entryAdded') events.push({ params: params ?? {} });
    const call = id === undefined ? undefined : waiting.get(id);
    if (error === undefined) call?.resolve(result);
    else call?.reject(new Error(`${error}: ${message ?? ''}`));
  });
  let last = 0;
  const send = (method: string, params: object): Promise<unknown> =>
    new Promise((resolve, reject) => {
      last++;
      waiting.set(last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  return { send, events };
}
