import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, type BrowserServer, chromium } from 'playwright-core';

/** Flags that keep the browser from talking to anybody and let it run as any user. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-pings',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--font-render-hinting=none',
];

const installed = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/microsoft-edge',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * What `CHROMIUM_PATH` is for the tests of every day, where nobody named a browser: that of the package, the same on
 * each machine and the quicker one. All tests run with what is installed.
 */
export const everydayBrowser = ({
  platform,
  arch,
}: Pick<NodeJS.Process, 'platform' | 'arch'> = process): string | undefined =>
  platform === 'linux' && arch === 'x64' ? 'npm' : undefined;

/** A browser program and what it needs in its environment. */
interface BrowserProgram {
  path: string;
  env: Record<string, string>;
}

/**
 * Starts Chromium: the one that `CHROMIUM_PATH` names (`npm`, that of the package), else an installed Chrome, Chromium or Edge,
 * else the one of `@sparticuz/chromium` with the libraries and fonts it carries (Linux, x64).
 * Throws an error of one line if there is none.
 * @param without flags of Playwright's own to leave out
 */
export async function launchBrowser(without: string[] = []): Promise<Browser> {
  return chromium.launch({ ...(await launchOptions()), ignoreDefaultArgs: without });
}

/** Starts the same browser for several processes, each of which connects to its `wsEndpoint()`. */
export async function launchSharedBrowser(): Promise<BrowserServer> {
  return chromium.launchServer(await launchOptions());
}

async function launchOptions() {
  const program = await findBrowser();
  return {
    executablePath: program.path,
    args: browserFlags,
    env: { ...(process.env as Record<string, string>), ...program.env },
  };
}

/** The browser that would be started. Throws an error of one line if there is none. */
export async function findBrowser(): Promise<BrowserProgram> {
  const named = process.env['CHROMIUM_PATH'];
  const fonts = process.env['FONTS_CONF'];
  const env: Record<string, string> = fonts ? { FONTCONFIG_FILE: fonts } : {};
  if (named) {
    if (named === 'npm') return unpackBundled();
    if (existsSync(named)) return { path: named, env };
    throw new Error(`CHROMIUM_PATH señala «${named}», que no existe: corrígela o quítala.`);
  }
  const found = installed.find((path) => existsSync(path));
  if (found) return { path: found, env };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackBundled();
  throw new Error(
    'Falta un navegador: instala Chrome, Chromium o Edge, o señala uno con CHROMIUM_PATH.',
  );
}

/** Unpacks the bundled browser once a version, in a folder of its own that appears whole or not at all. */
async function unpackBundled(): Promise<BrowserProgram> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(join(entry, '../../package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(tmpdir(), `ruta-1410-chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    path: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH']]
        .filter(Boolean)
        .join(':'),
      FONTCONFIG_FILE: process.env['FONTS_CONF'] ?? join(folder, 'fonts.conf'),
      HOME: process.env['HOME'] ?? folder,
    },
  };
}

async function unpackInto(folder: string): Promise<void> {
  mkdirSync(tmpdir(), { recursive: true });
  const draft = mkdtempSync(`${folder}-`);
  // The package unpacks into TMPDIR, and its libraries only where it believes to be on Lambda. In a process of its own:
  // whatever this one starts meanwhile keeps its own TMPDIR.
  const env = { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
  const unpack =
    "import('@sparticuz/chromium').then((bundled) => bundled.default.executablePath())";
  await promisify(execFile)(process.execPath, ['-e', unpack], { env, cwd: import.meta.dirname });
  // Its own list of font folders names none of ours; without fonts a PDF prints blank and says nothing.
  writeFileSync(join(draft, 'fonts.conf'), fontList(folder));
  try {
    renameSync(draft, folder);
  } catch {
    rmSync(draft, { recursive: true, force: true }); // Another process was first.
  }
}

function fontList(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}
