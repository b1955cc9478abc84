import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packSite } from '../../scripts/package.ts';
import { headersFor, readHeadersFile } from '../../src/delivery/headers.ts';
import { EXIT_URL } from '../../src/site.ts';
import { ask as askPort, untilUp } from '../support/ask.ts';
import { refusedBy } from '../support/hosting.ts';
import { freePort } from '../support/port.ts';
import { dist } from '../support/site.ts';
import { describeWith, findTool } from '../support/tools.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tool = findTool('nginx', ['/usr/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx']);
const nginx = tool.path;
const brotli = ['/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'].find((path) =>
  existsSync(path),
);
let folder = '';
let server: ChildProcess;
let port = 0;
let plainPort = 0;
const ask = (path: string, headers?: Record<string, string>) => askPort(port, path, headers);

describeWith(tool, 'a real nginx, with the settings of the package', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ruta-1410-nginx-'));
    packSite(root, join(folder, 'package'), 5);
    port = await freePort();
    plainPort = await freePort();
    mkdirSync(join(folder, 'logs'));
    const settings = readFileSync(join(folder, 'package/nginx-server.conf'), 'utf8')
      .replace('/srv/ruta-1410', join(folder, 'package/site'))
      .replace('# brotli_static on;', brotli ? 'brotli_static on;' : '#');
    writeFileSync(join(folder, 'server.conf'), settings);
    writeFileSync(
      join(folder, 'nginx.conf'),
      `${brotli ? `load_module ${brotli};\n` : ''}daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log; worker_processes 2;
user root;
events { worker_connections 512; }
http {
  include /etc/nginx/mime.types; default_type application/octet-stream;
  client_body_temp_path ${folder}/logs; proxy_temp_path ${folder}/logs; fastcgi_temp_path ${folder}/logs; uwsgi_temp_path ${folder}/logs; scgi_temp_path ${folder}/logs;
  include ${folder}/package/nginx-http.conf; access_log ${folder}/access.log;
  server { listen 127.0.0.1:${port}; include ${folder}/server.conf; }
  server { listen 127.0.0.1:${plainPort}; server_name example.org; include ${folder}/package/nginx-redirect.conf; }
}
`,
    );
    const tried = spawnSync(nginx ?? '', ['-t', '-c', join(folder, 'nginx.conf')], {
      encoding: 'utf8',
    });
    if (tried.status !== 0) throw new Error(tried.stderr);
    server = spawn(nginx ?? '', ['-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
    await untilUp(port, 'nginx');
  });
  afterAll(async () => {
    // The master ends its workers; killed outright, it would leave them.
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });

  const rules = readHeadersFile(readFileSync(join(dist, '_headers'), 'utf8'));
  test.each([
    '/',
    '/en/',
    '/guias/imagenes-intimas/',
    '/buscar/',
    '/en/buscar/',
    '/que-ley-se-aplicaba/',
    '/normas/cp/art_154-b/',
    '/salir/',
    '/en/salir/',
    '/404.html',
    '/datos/normas.json',
    '/guias/imagenes-intimas/texto.txt',
  ])('%s carries every header it should', async (path) => {
    const { headers } = await ask(path);
    for (const [name, value] of headersFor(rules, path))
      expect(headers[name.toLowerCase()], name).toBe(value);
  });

  test.each([
    '/guias/no-existe/',
    '/buscar/no-existe',
    '/datos/no-existe/',
    '/pagefind/',
    '/_astro/',
    '/salir/no-existe',
    '/index.html.gz',
    '/index.html.br',
  ])('%s is not there: our page, with a policy that it can live with', async (path) => {
    const { status, headers, body } = await ask(path);
    expect(status).toBe(404);
    expect(refusedBy(String(headers['content-security-policy']), body.toString())).toEqual([]);
  });

  test('nobody is written down: pages, what is not there, folders, the way to https', async () => {
    for (const path of [
      '/guias/imagenes-intimas/',
      '/no/existe',
      '/datos/',
      '/pagefind/',
      '/_astro/',
    ])
      await ask(path);
    const moved = await askPort(plainPort, '/guias/imagenes-intimas/', { host: 'example.org' });
    expect(moved.status).toBe(301);
    expect(moved.headers['location']).toBe('https://example.org/guias/imagenes-intimas/');
    // Whoever asks does not say where to.
    const elsewhere = await askPort(plainPort, '/rutas/', { host: 'evil.example' });
    expect(elsewhere.headers['location']).toBe('https://example.org/rutas/');
    const logs = ['access.log', 'error.log'].map((name) => join(folder, name));
    const written = logs.filter((log) => existsSync(log)).map((log) => readFileSync(log, 'utf8'));
    expect(written.join('')).not.toMatch(/127\.0\.0\.1|imagenes-intimas|datos/);
  });

  test('a folder without its last slash is answered under the policy of its pages', async () => {
    const { status, headers } = await ask('/guias');
    expect([status, headers['location']]).toEqual([301, '/guias/']);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  test('serves what was compressed', async () => {
    const gzip = await ask('/guias/imagenes-intimas/', { 'accept-encoding': 'gzip' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gzip.headers['vary']).toBe('Accept-Encoding');
    if (!brotli) return;
    const small = await ask('/guias/imagenes-intimas/', { 'accept-encoding': 'br' });
    expect(small.headers['content-encoding']).toBe('br');
    expect(small.body.length).toBeLessThan(gzip.body.length);
  });

  test('the exit forwards at once, kept by nobody, and empties the cache', async () => {
    for (const path of ['/salir/', '/salir', '/en/salir/']) {
      const { status, headers } = await ask(path);
      expect(status).toBe(303);
      expect(headers['location']).toBe(EXIT_URL);
      expect(headers['clear-site-data']).toBe('"cache", "storage"');
      expect(headers['cache-control']).toBe('no-store');
    }
  });

  test('what is not there says so, with our page and its headers', async () => {
    const { status, headers, body } = await ask('/no/existe');
    expect(status).toBe(404);
    expect(body.toString()).toContain('Esta página no está');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect((await ask('/_headers')).status).toBe(404);
  });

  test.each([
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/guias/..%2f..%2f..%2fetc/passwd',
    '/guias/../../nginx.conf',
  ])('%s leads nowhere', async (path) => {
    const { status, body } = await ask(path);
    expect([400, 404]).toContain(status);
    expect(body.toString()).not.toMatch(/root:|worker_processes/);
  });

  test('many at once are answered, and none with an error', async () => {
    const paths = ['/', '/guias/imagenes-intimas/', '/normas/cp/art_154-b/', '/en/rutas/'];
    const asked = Array.from({ length: 400 }, (_, at) =>
      ask(paths[at % paths.length] ?? '/', { 'accept-encoding': 'br, gzip' }),
    );
    const statuses = new Set((await Promise.all(asked)).map(({ status }) => status));
    expect([...statuses]).toEqual([200]);
  });
});
