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
  let isOver = false;
  const found = findBrowser().finally(() => (isOver = true));
  let looks = 0;
  while (!isOver) {
    expect({ ...process.env }).toEqual(before);
    looks += 1;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(looks).toBeGreaterThan(1);
  expect((await found).path.startsWith(folder)).toBe(true);
});
