import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everydayBrowser, findBrowser } from '../../scripts/browser.ts';
import { ownFolder, root, run } from '../support/command.ts';

const folder = ownFolder();

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
  const { status, lines } = run(['scripts/package.ts'], { env: { CONTACT: '' } });
  expect(status).toBe(1);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/falta CONTACT.*--without-contact/u);
});

/** Every command that takes options, but the measures. */
const commands = readdirSync(join(root, 'scripts')).flatMap((name) =>
  name.endsWith('.ts') &&
  readFileSync(join(root, 'scripts', name), 'utf8').includes('readArguments(') &&
  !/^(?:options|bench)/.test(name)
    ? [name.replace('.ts', '')]
    : [],
);

test('all commands of the project take options in the same way', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const own = Object.values(scripts).flatMap(
    (line) => /scripts\/([\w-]+)\.ts/.exec(line)?.[1] ?? [],
  );
  expect(own.filter((name) => !commands.includes(name) && name !== 'watch')).toEqual(['bench']);
});

describe('an option that a command does not take', () => {
  // All take what they are given in the same way.
  test.each([
    ...commands.map((name) => [name, '--nada', 'Opción inesperada «--nada»; se esperaba: ']),
    ['check', '--lang=xx', 'Idioma inesperado «xx»; se esperaba es o en.'],
    ['check', '--root=', 'Falta el valor de «--root»; se esperaba: npm run check'],
    ['impact', '--lang=xx', 'Idioma inesperado «xx»; se esperaba es o en.'],
    ['watch', '--lang=xx', 'Falta --corpus'],
    ['impact', '--format=xml', 'Formato inesperado «xml»; se esperaba human o json.'],
    ['status', '--format=xml', 'Formato inesperado «xml»; se esperaba human o json.'],
    ['adopted', '--format=xml', 'Se esperaba un archivo'],
    ['status', '--\u001b[2J', 'Opción inesperada «--<U+001B>[2J»'],
    ['cite', 'algo', 'Opción inesperada'],
    ['check', '--as-of=\u001b[2J\nListo', 'Fecha inesperada «<U+001B>[2J<U+000A>Listo»'],
  ] as [string, string, string][])('%s %s: one line', (script, option, line) => {
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
  test('of every day is that of npm, where it runs', () => {
    expect(everydayBrowser({ platform: 'linux', arch: 'x64' })).toBe('npm');
    expect(everydayBrowser({ platform: 'linux', arch: 'arm64' })).toBeUndefined();
    expect(everydayBrowser({ platform: 'darwin', arch: 'x64' })).toBeUndefined();
    const command = readFileSync(join(root, 'scripts/test.ts'), 'utf8');
    expect(command).toMatch(/all \? undefined : everydayBrowser\(\)/);
  });

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
