import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { everydayBrowser, findBrowser } from './browser.ts';
import { readArguments } from './options.ts';
import { startProgress } from './progress.ts';
import { fileIn } from './test-files-reporter.ts';
import { countsIn, type TestCounts } from './test-report.ts';

/** One step of the test command. */
interface Step {
  name: string;
  command: string[];
  /** Project of vitest: each of its tests counts; another step counts one. */
  project?: string;
  /** Step that must have ended before. */
  after?: string;
  /** It reads the built site: without one it fails at once. */
  readsSite?: true;
  /** It gives way to what another waits for, or to what has one thread alone and would be left for the end. */
  givesWay?: true;
  env?: Record<string, string>;
}

const { values } = readArguments(
  { options: { all: { type: 'boolean', default: false } } },
  'npm test, o npm run test:all',
  'go on',
);
const { all } = values;
const vitest = ['vitest', 'run'];
/** What reads the built site. */
const ofSite = { command: vitest, after: 'construcción', readsSite: true } as const;
/** For a program in Go that lives shortly: what it leaves is collected only where it would pass 3 GB; a fifth less time. */
const collectsLittle = { GOGC: 'off', GOMEMLIMIT: '3GiB' };
/** In the order in which they begin, as far as what each waits for has ended: the longest way to the end first. */
const steps: Step[] = [
  // It begins with the check, and does not go on where that finds an error.
  { name: 'construcción', command: ['node', 'scripts/build.ts'] },
  { name: 'navegador', ...ofSite, project: 'browser', givesWay: true },
  { name: 'sitio', ...ofSite, project: 'site' },
  // The build has written the types of the content, which both of these read: of the components the first, of all else the second.
  {
    name: 'tipos',
    command: [
      ...['astro', 'check', '--noSync', '--minimumSeverity', 'warning'],
      ...['--tsconfig', 'tsconfig.astro.json'],
    ],
    after: 'construcción',
    givesWay: true,
  },
  {
    name: 'estilo',
    command: ['oxlint', '--type-check'],
    after: 'construcción',
    givesWay: true,
    env: collectsLittle,
  },
  { name: 'unidades', command: all ? [...vitest, '--coverage'] : vitest, project: 'unit' },
  // How a file is set breaks nothing, and an editor sets it as it is saved.
  ...(all
    ? [{ name: 'formato', command: ['prettier', '--check', '--cache', '.', '--log-level', 'warn'] }]
    : []),
];
/** Steps at once: two cores stay busy while the browser waits, and none is left for the end alone. */
const atOnce = 4;
// In a file, colours are noise.
if (!process.stdout.isTTY) process.env['NO_COLOR'] ??= '1';
// Room for what lives shortly: less time goes to collecting it.
process.env['NODE_OPTIONS'] = `${process.env['NODE_OPTIONS'] ?? ''} --max-semi-space-size=64`;
const browser = all ? undefined : everydayBrowser();
if (browser !== undefined) process.env['CHROMIUM_PATH'] ??= browser;
if (all) process.env['EVERY_PAGE'] = '1';
// Each command that a test starts finds compiled what the one before compiled; coverage is less exact with it.
else process.env['NODE_COMPILE_CACHE'] ??= join(process.cwd(), 'node_modules/.cache/compile');
const reports = mkdtempSync(join(tmpdir(), 'ruta-1410-test-'));
const failures: string[] = [];
const skipped: string[] = [];
/** The steps that have ended, and whether they went well. */
const ended = new Map<string, boolean>();
const left = [...steps];
/** What runs, and which of its files it began last. */
const running = new Map<string, string>();
let passed = 0;
let failed = 0;

const progress = startProgress(['Pruebas']);
/** Every second, as the steps end when they will. */
const telling = setInterval(tell, 1000);
progress.step('Pruebas');
await begin();
if (all) {
  running.set('resto', '');
  await run({ name: 'resto', ...ofSite, project: 'all' });
}
clearInterval(telling);
progress.end();
rmSync(reports, { recursive: true, force: true });
for (const each of skipped) console.log(`○ se saltó: ${each}`);
for (const failure of failures) console.log(`✗ ${failure}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function tell(): void {
  const what = [...running].map(([name, file]) => name + (file && ` (${file})`));
  progress.at(ended.size, steps.length + Number(all), `corren ${what.join(', ')}`);
}

/** Begins the steps that can begin, and as each ends those that waited for it; until all have ended. */
async function begin(): Promise<void> {
  const begun: Promise<void>[] = [];
  while (running.size < atOnce) {
    const at = left.findIndex(({ after }) => after === undefined || ended.has(after));
    const [step] = at < 0 ? [] : left.splice(at, 1);
    if (!step) break;
    running.set(step.name, '');
    const next = run(step).then((isGood) => {
      running.delete(step.name);
      ended.set(step.name, isGood);
      return begin();
    });
    begun.push(next);
  }
  await Promise.all(begun);
}

/** Runs a step and prints what it said once it has ended, so that two do not mix; true if it went well. */
async function run({ name, command, project, readsSite, givesWay, env }: Step): Promise<boolean> {
  const isThere = !readsSite || ended.get('construcción') === true;
  const missing = isThere ? await whyNot(project) : 'no hay sitio construido';
  if (missing) return fail(name, missing);
  const start = performance.now();
  const report = join(reports, `${name}.json`);
  const more = project
    ? [
        ...['--project', project, '--reporter=dot', '--reporter=json'],
        ...[`--outputFile.json=${report}`, '--reporter=./scripts/test-files-reporter.ts'],
      ]
    : [];
  const { status, output } = await outputOf(
    [...command, ...more],
    (file) => running.set(name, file),
    { ...(givesWay && { givesWay }), ...(env && { env }) },
  );
  const counts = project
    ? countsOf(report)
    : { passed: Number(status === 0), failed: Number(status !== 0), names: [], skipped: [] };
  // A step can fail beside its tests: by its coverage, or before the first of them ran.
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  passed += counts.passed;
  failed += counts.failed;
  for (const each of counts.skipped) skipped.push(`${name}: ${each}`);
  for (const each of counts.names) failures.push(`${name}: ${each}`);
  if (counts.failed > 0 && counts.names.length === 0) failures.push(name);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(output);
  console.log(`— ${name}: ${counts.passed} bien, ${counts.failed} mal, ${seconds} s\n`);
  return counts.failed === 0;
}

function fail(name: string, why: string): boolean {
  console.log(`— ${name}: ${why}\n`);
  failures.push(`${name}: ${why}`);
  failed += 1;
  return false;
}

/** Runs a command and gathers what it says; each test file that it begins is told as it does. */
function outputOf(
  [program = '', ...args]: readonly string[],
  onFile: (file: string) => void,
  { givesWay, env }: Pick<Step, 'givesWay' | 'env'>,
): Promise<{ status: number | null; output: string }> {
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...env, PROGRESS: 'off' },
  });
  if (givesWay && child.pid !== undefined) setPriority(child.pid, 10);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  createInterface(child.stderr).on('line', (line) => {
    const file = fileIn(line);
    if (file) onFile(file);
    else if (line) output += `${line}\n`;
  });
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ status: 1, output: `${error.message}\n` }));
    child.on('close', (status) => resolve({ status, output }));
  });
}

async function whyNot(project: string | undefined): Promise<string | undefined> {
  if (project !== 'browser') return undefined;
  try {
    await findBrowser();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What the report of Vitest says; without one, it failed before its first test. */
function countsOf(file: string): TestCounts {
  try {
    return countsIn(readFileSync(file, 'utf8'), process.cwd());
  } catch {
    return { passed: 0, failed: 1, names: [], skipped: [] };
  }
}
