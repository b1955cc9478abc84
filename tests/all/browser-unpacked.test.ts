import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { findBrowser } from '../../scripts/browser.ts';

// Whatever this process starts while the browser unpacks inherits its environment.
test('while the bundled browser unpacks, the environment of this process stays as it was', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'unpacked-'));
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });
  vi.stubEnv('TMPDIR', folder);
  vi.stubEnv('CHROMIUM_PATH', 'npm');
  const before = { ...process.env };
  const looks: NodeJS.ProcessEnv[] = [];
  const looking = setInterval(() => looks.push({ ...process.env }), 10);
  const found = await findBrowser().finally(() => {
    clearInterval(looking);
  });
  expect(found.path.startsWith(folder)).toBe(true);
  expect(looks.length).toBeGreaterThan(0);
  for (const look of looks) expect(look).toEqual(before);
});
