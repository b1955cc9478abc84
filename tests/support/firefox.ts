import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, end, whenSaid } from './remote-browser.ts';

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
  const address = await whenSaid(child, /BiDi listening on (ws:\/\/\S+)/, 'Firefox');
  const { send, events } = await connect(`${address}/session`, (method, params) =>
    method === 'log.entryAdded' ? { params: params as Told['params'] } : undefined,
  );
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
    close: () => end(child, profile),
  };
}

/** What the console of a page was told. */
interface Told {
  params: { level?: string; text?: string };
}
