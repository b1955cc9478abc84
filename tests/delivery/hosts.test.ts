import { expect, test } from 'vitest';
import { caddySettings, nginxSettings } from '../../src/delivery/hosts.ts';

const policy = ['Content-Security-Policy', "default-src 'none'"] as const;
const rules = [
  { pattern: '/guias/*', headers: [policy] },
  { pattern: '/404.html', headers: [policy, ['Cache-Control', 'no-cache'] as const] },
].map(({ pattern, headers }) => ({
  pattern,
  headers: headers.map(([a, b]): [string, string] => [a, b]),
}));
const redirects = [{ from: '/guias/antes/', to: '/guias/a/' }];
const settings = { rules, redirects, base: '/', exitUrl: 'https://example.org/' };

test.each([
  ['/guias', true],
  ['/guias/', true],
  ['/guias/a/', true],
  ['/guiasx', false],
])('in nginx, %s is under the headers of its folder: %s', (path, is) => {
  const [, pattern = ''] = /"~(.*guias.*)" /.exec(nginxSettings(settings).http) ?? [];
  expect(new RegExp(pattern).test(path)).toBe(is);
});

test.each([
  ['/index.html.br', true],
  ['/a/index.html.gz', true],
  ['/\0', true],
  ['/brujas/', false],
  ['/descargas/archivos/a.zip', false],
])('%s by itself is not there: %s', (path, is) => {
  const [, nginx = ''] =
    /location ~ (\S+gz\S*) \{ return 404/.exec(nginxSettings(settings).server) ?? [];
  const [, caddy = ''] = /@empaquetado path_regexp (\S+)/.exec(caddySettings(settings)) ?? [];
  for (const pattern of [nginx, caddy]) expect(new RegExp(pattern).test(path), pattern).toBe(is);
});

test('the way to https leads where the host says, and not where whoever asks does', () => {
  const { redirect } = nginxSettings(settings);
  expect(redirect).toContain('return 301 https://$server_name$request_uri;');
  expect(redirect).not.toContain('$host');
});

test('in Caddy, what is missing is not kept', () => {
  const [, errors = ''] = caddySettings(settings).split('handle_errors');
  expect(errors).toContain('header Cache-Control no-cache\n');
});

test('an earlier address leads to where its page is now', () => {
  expect(nginxSettings(settings).server).toContain(
    'location = /guias/antes/ { return 301 /guias/a/; }\n',
  );
  expect(caddySettings(settings)).toContain('  redir /guias/antes/ /guias/a/ 301\n');
});
