import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { browserFlags } from '../../scripts/browser.ts';
import { connect, end, whenSaid } from './remote-browser.ts';

/** Old Chromiums that the registry of npm holds, by their number. Not dependencies: fetched by the slow tests. */
const packages: Record<number, string> = {
  80: 'chrome-aws-lambda@2.1.1',
  90: 'chrome-aws-lambda@8.0.2',
};

/** A tab of an old Chromium, driven over its own protocol: Playwright cannot attach to it. */
export interface OldTab {
  version: string;
  goto: (url: string) => Promise<void>;
  /** Runs an expression in the page and gives its value, a promise awaited. */
  evaluate: (expression: string) => Promise<unknown>;
  /** Waits until an expression holds. Rejects after ten seconds, naming it. */
  until: (expression: string) => Promise<void>;
  /** Errors of scripts and refusals of policies since it was last asked. */
  errors: () => string[];
  back: () => Promise<void>;
  close: () => Promise<void>;
}

/** The program of an old Chromium and its libraries, fetched once into the folder for temporary files. */
function fetched(version: number): string {
  const folder = join(tmpdir(), `ruta-1410-chromium-${version}`);
  if (existsSync(folder)) return folder;
  const draft = mkdtempSync(`${folder}-`);
  const pack = spawnSync('npm', ['pack', packages[version] ?? '', '--silent'], {
    cwd: draft,
    encoding: 'utf8',
  });
  const archive = readdirSync(draft).find((name) => name.endsWith('.tgz'));
  if (!archive) throw new Error(`npm pack ${packages[version] ?? version}: ${pack.stderr}`);
  spawnSync('tar', ['xzf', archive], { cwd: draft });
  const bin = join(draft, 'package/bin');
  const unpacked = (name: string) => brotliDecompressSync(readFileSync(join(bin, name)));
  writeFileSync(join(draft, 'chromium'), unpacked('chromium.br'));
  chmodSync(join(draft, 'chromium'), 0o755);
  writeFileSync(join(draft, 'libraries.tar'), unpacked('aws.tar.br'));
  mkdirSync(join(draft, 'libraries'));
  spawnSync('tar', ['xf', '../libraries.tar'], { cwd: join(draft, 'libraries') });
  try {
    renameSync(draft, folder);
  } catch {
    rmSync(draft, { recursive: true, force: true }); // Another process was first.
  }
  return folder;
}

/** Starts an old Chromium with a profile of its own. Rejects if it cannot be had or does not start. */
export async function openOldChromium(version: 80 | 90): Promise<OldTab> {
  const folder = fetched(version);
  const profile = mkdtempSync(join(tmpdir(), 'chromium-old-'));
  const libraries = [join(folder, 'libraries/lib'), join(folder, 'libraries/aws/lib')];
  const child = spawn(
    join(folder, 'chromium'),
    [
      ...browserFlags,
      '--headless',
      '--no-zygote',
      '--disable-dev-shm-usage',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, LD_LIBRARY_PATH: libraries.join(':') },
    },
  );
  const port = await whenSaid(child, /DevTools listening on ws:\/\/[^:]+:(\d+)\//, 'Chromium');
  const { Browser: name } = (await (
    await fetch(`http://127.0.0.1:${port}/json/version`)
  ).json()) as {
    Browser: string;
  };
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
    type: string;
    webSocketDebuggerUrl: string;
  }[];
  const address = targets.find(({ type }) => type === 'page')?.webSocketDebuggerUrl ?? '';
  const { send, events } = await connect(address, (method, params): Told => ({
    method,
    params: params as Told['params'],
  }));
  for (const domain of ['Page', 'Runtime', 'Log']) await send(`${domain}.enable`);
  await send('Emulation.setDeviceMetricsOverride', {
    width: 360,
    height: 640,
    deviceScaleFactor: 1,
    mobile: true,
  });
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = (await send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    })) as { result: { value?: unknown }; exceptionDetails?: { text: string } };
    if (exceptionDetails) throw new Error(`${exceptionDetails.text}: ${expression}`);
    return result.value;
  };
  const until = async (expression: string): Promise<void> => {
    for (let tries = 0; tries < 1200; tries++) {
      if (await evaluate(`Boolean(${expression})`).catch(() => false)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`Chromium ${version}: never ${expression}`);
  };
  return {
    version: name,
    goto: async (url) => {
      await send('Page.navigate', { url: 'about:blank' });
      await until(`location.href === 'about:blank'`);
      await send('Page.navigate', { url });
      await until(`location.href !== 'about:blank' && document.readyState === 'complete'`);
    },
    evaluate,
    until,
    errors: () =>
      events.splice(0).flatMap(({ method, params }) => {
        if (method === 'Runtime.exceptionThrown')
          return [params.exceptionDetails?.exception?.description ?? 'exception'];
        const { level, text = '' } = params.entry ?? {};
        // It says which words of a policy it does not know, and obeys the rest.
        if (/Unrecognized Content-Security-Policy|invalid source: ''wasm-unsafe-eval/.test(text))
          return [];
        return method === 'Log.entryAdded' && level === 'error' ? [text] : [];
      }),
    back: () => evaluate('history.back()').then(() => undefined),
    close: () => end(child, profile),
  };
}

interface Told {
  method: string;
  params: {
    exceptionDetails?: { exception?: { description?: string } };
    entry?: { level: string; text?: string };
  };
}
