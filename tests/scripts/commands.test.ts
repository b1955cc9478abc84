import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/browser.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ordenes-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, lines: (stdout + stderr).trim().split('\n') };
}

describe('before anything else', () => {
  test('an old Node is told in one line', () => {
    const old = join(folder, 'old.cjs');
    writeFileSync(
      old,
      "Object.defineProperty(process, 'versions', { value: { node: '20.1.0' } });\n",
    );
    const { status, lines } = run(['--require', old, 'scripts/preflight.cjs']);
    expect(status).toBe(2);
    expect(lines).toEqual([
      'Falta Node 24: aquí corre Node 20.1.0. Ejecuta «npm ci» sin --ignore-scripts (el paquete «node» lo instala), o instala Node 22.12 o más nuevo.',
    ]);
  });

  test('a good one is told nothing', () => {
    expect(run(['scripts/preflight.cjs'])).toEqual({ status: 0, lines: [''] });
  });

  test('missing packages are told in one line', () => {
    const bare = join(folder, 'scripts/preflight.cjs');
    spawnSync('mkdir', ['-p', join(folder, 'scripts')]);
    spawnSync('cp', [join(root, 'scripts/preflight.cjs'), bare]);
    const { status, lines } = run([bare]);
    expect(status).toBe(2);
    expect(lines).toEqual(['Faltan los paquetes: ejecuta «npm ci» en esta carpeta y repite.']);
  });
});

test('a copy that says to nobody whom to tell is not packed, unless it is a trial', () => {
  const { status, lines } = run(['scripts/package.ts'], { CONTACT: '' });
  expect(status).toBe(1);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/falta CONTACT.*--without-contact/u);
});

describe('an option that a command does not take', () => {
  test.each([
    ['check', '--nada', 'Opción inesperada «--nada»; se esperaba: npm run check'],
    ['impact', '--nada', 'Opción inesperada «--nada»; se esperaba: npm run impact'],
    ['status', '--nada', 'Opción inesperada «--nada»; se esperaba: npm run status'],
    ['status', '--format=xml', 'Formato inesperado «xml»; se esperaba human o json.'],
  ])('%s %s: one line', (script, option, line) => {
    const { status, lines } = run([`scripts/${script}.ts`, option]);
    expect(status).toBe(2);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(line);
  });
});

describe('npm start', () => {
  let other: Server | undefined;
  beforeAll(async () => {
    await new Promise<void>((resolve) => {
      other = createServer()
        .once('error', () => resolve()) // Taken already: just as good.
        .listen(4321, '127.0.0.1', () => resolve());
    });
  });
  afterAll(() => other?.close());

  test('says in one line that the port is taken, before it builds', () => {
    const { status, lines } = run(['scripts/start.ts']);
    expect(status).toBe(2);
    expect(lines).toEqual(['El puerto 4321 está ocupado: cierra el programa que lo usa y repite.']);
  });
});

describe('the browser', () => {
  test('one that does not exist is told in one line', async () => {
    const before = process.env['CHROMIUM_PATH'];
    process.env['CHROMIUM_PATH'] = '/no/such/chromium';
    const found = await findBrowser().catch((error: unknown) => String(error));
    if (before === undefined) delete process.env['CHROMIUM_PATH'];
    else process.env['CHROMIUM_PATH'] = before;
    expect(found).toBe(
      'Error: CHROMIUM_PATH señala «/no/such/chromium», que no existe: corrígela o quítala.',
    );
  });
});
