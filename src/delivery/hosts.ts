import type { HeaderRule } from './headers.ts';
import type { Redirect } from './redirects.ts';

/** What a host must be told, besides the rules: where the exit leads and where the site stands. */
export interface HostSettings {
  rules: readonly HeaderRule[];
  /** Earlier addresses: a redirect keeps the anchor and the discreet mode, which the page that stands there cannot. */
  redirects: readonly Redirect[];
  /** Folder under which the site is served, `/` or `/folder/`. */
  base: string;
  exitUrl: string;
}

/**
 * Settings for nginx: a file to include in the `http` block (maps), one for the `server` block, and one for
 * the `server` that sends plain http to https, which would write down who asked for what as well.
 * Serves what `npm run package` compressed; the exit is a redirect that empties the browser's cache.
 */
export function nginxSettings({ rules, redirects, base, exitUrl }: HostSettings): {
  http: string;
  server: string;
  redirect: string;
} {
  const names = [...new Set(rules.flatMap(({ headers }) => headers.map(([name]) => name)))];
  const maps = names.map((name) => {
    const lines = rules.flatMap(({ pattern, headers }) =>
      headers.flatMap(([own, value]) =>
        own === name ? [`  ${nginxPattern(pattern)} ${quoted(value)};`] : [],
      ),
    );
    return [`map $uri $${variable(name)} {`, '  default "";', ...lines, '}'].join('\n');
  });
  const server = [
    `root /srv/ruta-1410;`,
    'index index.html;',
    'charset utf-8;',
    'absolute_redirect off;',
    'server_tokens off;',
    ...unlogged,
    'gzip_static on;',
    'gzip_vary on;',
    '# brotli_static on;  # with the module libnginx-mod-http-brotli-static: a sixth less to send',
    `error_page 403 404 =404 ${base}404.html;`,
    ...names.map((name) => `add_header ${name} $${variable(name)} always;`),
    `location ~ ^${escape(base)}(en/)?salir/?$ { return 303 ${exitUrl}; }`,
    ...redirects.map(({ from, to }) => `location = ${from} { return 301 ${to}; }`),
    `location ~ ^${escape(base)}_(?:headers|redirects)$ { return 404; }`,
    `location ~ ${packed} { return 404; }`,
    `location ${base} { try_files $uri $uri/ =404; }`,
  ].join('\n');
  const redirect = [
    '# A la dirección que dice server_name, y no a la que diga quien pide.',
    ...unlogged,
    'server_tokens off;',
    'return 301 https://$server_name$request_uri;',
  ];
  return {
    http: `${mapSizes}${maps.join('\n\n')}\n`,
    server: `${server}\n`,
    redirect: `${redirect.join('\n')}\n`,
  };
}

/** Settings for Caddy, as one site block. */
export function caddySettings({ rules, redirects, base, exitUrl }: HostSettings): string {
  const headers = rules.map(({ pattern, headers: own }) =>
    [
      `  header ${pattern} {`,
      ...own.map(([name, value]) => `    ${name} ${caddyQuoted(value)}`),
      '  }',
    ].join('\n'),
  );
  // Where no rule has said another, the page that says that nothing is there has its own headers.
  const missing = rules.find(({ pattern }) => pattern === `${base}404.html`)?.headers ?? [];
  return [
    'example.org {',
    '  root * /srv/ruta-1410',
    '  encode zstd gzip',
    ...headers,
    `  @salir path_regexp ^${escape(base)}(en/)?salir/?$`,
    `  redir @salir ${exitUrl} 303`,
    ...redirects.map(({ from, to }) => `  redir ${from} ${to} 301`),
    `  error ${base}_headers 404`,
    `  error ${base}_redirects 404`,
    `  @empaquetado path_regexp ${packed}`,
    '  error @empaquetado 404',
    '  file_server {',
    '    precompressed br gzip',
    '  }',
    '  handle_errors {',
    ...missing.map(([name, value]) => `    header ?${name} ${caddyQuoted(value)}`),
    // What is kept for a year where it is there is not kept where it is missing.
    '    header Cache-Control no-cache',
    `    rewrite * ${base}404.html`,
    '    file_server',
    '  }',
    '}',
    '',
  ].join('\n');
}

/** Compressed copies, which are sent in the place of their page and by themselves are none; and an address that is none. */
const packed = String.raw`\.(?:br|gz)$|\x00`;

/** Nothing is written of who reads what. The log of errors says it too: address asked for and whence. */
const unlogged = ['access_log off;', 'error_log /dev/null emerg;', 'log_not_found off;'];

/** Policies are long: with nginx's own sizes it does not start. */
const mapSizes = 'map_hash_bucket_size 256;\nmap_hash_max_size 4096;\n\n';

const variable = (name: string): string => `ruta_${name.toLowerCase().replace(/-/g, '_')}`;
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const quoted = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`;
const caddyQuoted = (value: string): string => `\`${value}\``;

/** A pattern as a key of a map; the address of a folder becomes that of its index file on the way. */
function nginxPattern(pattern: string): string {
  // A folder without its last slash is answered with where it is, under the same headers.
  if (pattern.endsWith('/*')) return `"~^${escape(pattern.slice(0, -2))}(?:/|$)"`;
  if (pattern.endsWith('*')) return `"~^${escape(pattern.slice(0, -1))}"`;
  return pattern.endsWith('/') ? `"~^${escape(pattern)}(index\\.html)?$"` : `"${pattern}"`;
}
