import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.ts';
import { countsIn, type TestCounts } from './test-report.ts';

/** One step of the test command. */
interface Step {
  name: string;
  command: string[];
  /** Project of vitest: each of its tests counts; another step counts one. */
  project?: string;
  /** Step that must have ended before; if it is the build, well. */
  after?: string;
}

const all = process.argv.includes('--all');
const vitest = ['vitest', 'run'];
/** In two lanes, side by side, so that two cores are busy until the end: what reads files, and what builds and opens pages. */
const lanes: Step[][] = [
  [
    { name: 'formato', command: ['prettier', '--check', '.', '--log-level', 'warn'] },
    { name: 'unidades', command: all ? [...vitest, '--coverage'] : vitest, project: 'unit' },
    // The types of the content, which the style rules read.
    { name: 'estilo', command: ['eslint', '.'], after: 'tipos' },
    { name: 'sitio', command: vitest, project: 'site', after: 'construcción' },
  ],
  [
    { name: 'tipos', command: ['astro', 'check', '--minimumSeverity', 'warning'] },
    { name: 'revisión', command: ['node', 'scripts/check.ts'] },
    { name: 'construcción', command: ['node', 'scripts/build.ts'] },
    { name: 'navegador', command: vitest, project: 'browser', after: 'construcción' },
  ],
];
if (all) process.env['EVERY_PAGE'] = '1';
// Each command that a test starts finds compiled what the one before compiled; coverage is less exact with it.
else process.env['NODE_COMPILE_CACHE'] ??= join(process.cwd(), 'node_modules/.cache/compile');
const reports = mkdtempSync(join(tmpdir(), 'ruta-1410-test-'));
const failures: string[] = [];
const skipped: string[] = [];
const ended = new Map<string, { when: Promise<boolean>; say: (isGood: boolean) => void }>();
let passed = 0;
let failed = 0;

for (const { name } of lanes.flat()) {
  let say = (_: boolean): void => undefined;
  const when = new Promise<boolean>((resolve) => (say = resolve));
  ended.set(name, { when, say });
}
await Promise.all(lanes.map(runLane));
if (all) await runLane([{ name: 'resto', command: vitest, project: 'all', after: 'construcción' }]);
rmSync(reports, { recursive: true, force: true });
for (const each of skipped) console.log(`○ se saltó: ${each}`);
for (const failure of failures) console.log(`✗ ${failure}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function runLane(steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    const isGood = await run(step);
    ended.get(step.name)?.say(isGood);
  }
}

/** Runs a step and prints what it said once it has ended, so that two lanes do not mix; true if it went well. */
async function run({ name, command, project, after }: Step): Promise<boolean> {
  const isReady = after === undefined || (await ended.get(after)?.when);
  const missing =
    !isReady && after === 'construcción' ? 'no hay sitio construido' : await whyNot(project);
  if (missing) return fail(name, missing);
  const start = performance.now();
  const report = join(reports, `${name}.json`);
  const more = project
    ? ['--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
    : [];
  const { status, output } = await outputOf([...command, ...more]);
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

function outputOf([program = '', ...args]: readonly string[]): Promise<{
  status: number | null;
  output: string;
}> {
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
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
