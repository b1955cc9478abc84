import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packSite } from '../../scripts/package.ts';
import { EXIT_URL } from '../../src/site.ts';
import { ask, untilUp } from '../support/ask.ts';
import { type Reader, startReader } from '../support/browser.ts';
import { refusedBy } from '../support/hosting.ts';
import { freePort } from '../support/port.ts';
import { dist } from '../support/site.ts';
import { describeWith, findTool } from '../support/tools.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tool = findTool('caddy', [
  '/usr/bin/caddy',
  '/usr/local/bin/caddy',
  '/opt/homebrew/bin/caddy',
]);
const caddy = tool.path;

let folder = '';
let server: ChildProcess | undefined;
let port = 0;
let said = '';
let reader: Reader;

describeWith(tool, 'a real Caddy, with the settings of the package', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ruta-1410-caddy-'));
    packSite(root, join(folder, 'package'), 5);
    port = await freePort();
    const settings = readFileSync(join(folder, 'package/Caddyfile'), 'utf8')
      .replace('example.org', `http://127.0.0.1:${port}`)
      .replace('/srv/ruta-1410', join(folder, 'package/site'));
    const file = join(folder, 'Caddyfile');
    writeFileSync(file, `{\n  admin off\n}\n${settings}`);
    const env = { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
    const args = ['--config', file, '--adapter', 'caddyfile'];
    const tried = spawnSync(caddy ?? '', ['validate', ...args], { encoding: 'utf8', env });
    if (tried.status !== 0) throw new Error(tried.stderr);
    server = spawn(caddy ?? '', ['run', ...args], { stdio: ['ignore', 'pipe', 'pipe'], env });
    for (const stream of [server.stdout, server.stderr])
      stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await untilUp(port, 'Caddy');
    const url = `http://127.0.0.1:${port}/`;
    reader = await startReader(Promise.resolve({ url, close: () => Promise.resolve() }));
  });
  afterAll(async () => {
    await reader.close();
    const ended = new Promise((resolve) => server?.once('exit', resolve));
    server?.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });

  const html = readFileSync(join(dist, '404.html'), 'utf8');
  test.each([
    '/no-existe',
    '/guias/no-existe/',
    '/en/normas/no-existe/',
    '/buscar/no-existe',
    '/datos/no-existe.json',
    '/indice/no-existe.json',
    '/_astro/no-existe.js',
    '/salir/no-existe',
    '/index.html.gz',
    '/index.html.br',
    '/%00',
  ])('%s is not there: our page, with a policy that it can live with', async (path) => {
    const { status, headers, body } = await ask(port, path);
    expect(status).toBe(404);
    expect(body.toString()).toBe(html);
    const policy = String(headers['content-security-policy'] ?? '');
    expect(policy).toContain("default-src 'none'");
    expect(refusedBy(policy, html)).toEqual([]);
    expect(headers['x-frame-options']).toBe('DENY');
    // During an upload it may come the next minute.
    expect(headers['cache-control']).toBe('no-cache');
  });

  test('in a browser that page has its styles, its exit in place, and says nothing of a mode', async () => {
    const { context, page } = await reader.open();
    const refused: string[] = [];
    page.on('console', (line) => {
      if (line.type() === 'error' && !line.text().includes('404')) refused.push(line.text());
    });
    for (const path of ['/guias/no-existe/', '/normas/cp/no/', '/buscar/no/', '/no/']) {
      await page.goto(reader.url + path);
      expect(await page.$eval('.salir', (exit) => getComputedStyle(exit).position), path).toBe(
        'fixed',
      );
      expect(await page.isVisible('.modo')).toBe(false);
    }
    expect(refused).toEqual([]);
    await context.close();
  });

  test.each(['/', '/guias/imagenes-intimas/', '/en/rutas/', '/buscar/', '/normas/cp/art_154-b/'])(
    '%s carries one policy, and is sent small',
    async (path) => {
      const gzip = await ask(port, path, { 'accept-encoding': 'gzip' });
      const brotli = await ask(port, path, { 'accept-encoding': 'br' });
      expect(gzip.headers['content-security-policy']).toMatch(/^default-src 'none'[^,]*$/);
      expect(gzip.headers['content-encoding']).toBe('gzip');
      expect(brotli.headers['content-encoding']).toBe('br');
      expect(brotli.body.length).toBeLessThan(gzip.body.length);
      expect(brotli.headers['vary']).toMatch(/accept-encoding/i);
    },
  );

  test('the exit forwards at once, kept by nobody', async () => {
    for (const path of ['/salir/', '/salir', '/en/salir/']) {
      const { status, headers } = await ask(port, path);
      expect(status).toBe(303);
      expect(headers['location']).toBe(EXIT_URL);
      expect(headers['clear-site-data']).toBe('"cache", "storage"');
      expect(headers['cache-control']).toBe('no-store');
    }
  });

  test('what is not for readers is not there, and nobody is written down', async () => {
    expect((await ask(port, '/_headers')).status).toBe(404);
    await ask(port, '/guias/imagenes-intimas/');
    expect(said).not.toMatch(/imagenes-intimas|no-existe|remote_ip/);
  });
});
