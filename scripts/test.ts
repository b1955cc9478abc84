import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.ts';

/** Steps of the test command, in order; a `vitest` step counts each of its tests, the others count one. */
const steps: { name: string; command: string[]; project?: string }[] = [
  { name: 'formato', command: ['prettier', '--check', '.', '--log-level', 'warn'] },
  // Types first: they write those of the content, which the style rules read.
  { name: 'tipos', command: ['astro', 'check', '--minimumSeverity', 'warning'] },
  { name: 'estilo', command: ['eslint', '.'] },
  { name: 'unidades', command: ['vitest', 'run', '--coverage'], project: 'unit' },
  { name: 'revisión', command: ['node', 'scripts/check.ts'] },
  { name: 'construcción', command: ['node', 'scripts/build.ts'] },
  { name: 'sitio', command: ['vitest', 'run'], project: 'site' },
  { name: 'navegador', command: ['vitest', 'run'], project: 'browser' },
  ...(process.argv.includes('--all')
    ? [{ name: 'resto', command: ['vitest', 'run'], project: 'all' }]
    : []),
];

if (process.argv.includes('--all')) process.env['EVERY_PAGE'] = '1';
const reports = mkdtempSync(join(tmpdir(), 'ruta-1410-test-'));
let passed = 0;
let failed = 0;
for (const { name, command, project } of steps) {
  const start = performance.now();
  const missing = project === 'browser' ? await whyNoBrowser() : undefined;
  if (missing) {
    console.log(`— ${name}: ${missing}\n`);
    failed += 1;
    continue;
  }
  const report = join(reports, `${name}.json`);
  const more = project
    ? ['--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
    : [];
  const [program = '', ...args] = [...command, ...more];
  const { status } = spawnSync(program, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const counts = project
    ? countsOf(report)
    : { passed: Number(status === 0), failed: Number(status !== 0) };
  // A step can fail beside its tests: by its coverage, or before the first of them ran.
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  passed += counts.passed;
  failed += counts.failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`— ${name}: ${counts.passed} bien, ${counts.failed} mal, ${seconds} s\n`);
}
rmSync(reports, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function whyNoBrowser(): Promise<string | undefined> {
  try {
    await findBrowser();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function countsOf(file: string): { passed: number; failed: number } {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
