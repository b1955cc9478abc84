// Builds, opens every page in a browser and writes down what was kept of it, in audit.json.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildSite } from './build.ts';
import { projectRoot, readArguments } from './options.ts';
import { startProgress } from './progress.ts';

readArguments({ options: {} }, 'npm run audit', 'go on');
const root = projectRoot();
await buildSite(root);
const progress = startProgress(['Páginas en el navegador', 'Informe']);
progress.step('Páginas en el navegador');
const vitest = dirname(createRequire(import.meta.url).resolve('vitest/package.json'));
const child = spawn(
  process.execPath,
  [join(vitest, 'vitest.mjs'), 'run', '--project', 'browser', 'tests/browser/audit.test.ts'],
  {
    cwd: root,
    env: { ...process.env, EVERY_PAGE: '1', AUDIT: 'write' },
    stdio: ['inherit', 'pipe', 'inherit'],
  },
);
createInterface(child.stdout).on('line', (line) => {
  // What the test says as it opens pages.
  const [, done, total, path] = /^Página (\d+) de (\d+): (\S+)$/.exec(line) ?? [];
  if (done === undefined) console.log(line);
  else progress.at(Number(done), Number(total), path);
});
process.exitCode = await new Promise<number>((resolve) =>
  child.on('close', (code) => resolve(code ?? 1)),
);
progress.end();
