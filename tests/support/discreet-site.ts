import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { numbersIn } from '../../src/build/discreet/edition.ts';
import { discreetSite } from '../../src/build/discreet/site.ts';
import { listening, type RunningServer } from '../../scripts/serve.ts';
import { builtPages, dist, somePages } from './site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The discreet edition of the built site, in memory: some pages whole and, of the others, the places that
 * an address may lead to. `whole` holds the addresses of the former in the edition, such as `/g/05/`.
 * @param paths the pages that are whole
 */
export function sampleEdition(paths = somePages().map(({ path }) => path)): {
  site: Map<string, string>;
  whole: Set<string>;
} {
  const read = new Set(paths);
  const pages = builtPages();
  /** Pages to which those that are whole lead: of the others no place is asked. */
  const led = new Set(
    pages
      .filter(({ path }) => read.has(path))
      .flatMap(({ html }) => [...html.matchAll(/="(\/[^"#]*)#/g)].map(([, path = '']) => path)),
  );
  const outline = (html: string) =>
    `<title>x</title>${(html.match(/\sid="[^"]+"/g) ?? []).map((id) => `<i${id}></i>`).join('')}`;
  const exits = ['', 'en/'].map((lang) => [`${lang}salir/index.html`, outline('')] as const);
  const files = pages.map((page) => {
    const file = page.path.slice(1).replace(/(^|\/)$/, '$1index.html');
    if (read.has(page.path)) return [file, page.html] as const;
    return [file, outline(led.has(page.path) ? page.html : '')] as const;
  });
  const site = discreetSite(new Map([...files, ...exits]), { base: '/', numbers: numbersIn(root) });
  const whole = [...site]
    .filter(([file, html]) => file.endsWith('index.html') && html.includes('<main'))
    .map(([file]) => `/${file.replace(/index\.html$/, '')}`);
  return { site, whole: new Set(whole) };
}

/** Serves pages from memory, and what they need besides (styles, programs) from the built site. */
export async function serveFromMemory(
  site: ReadonlyMap<string, string>,
): Promise<Pick<RunningServer, 'url' | 'close'>> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    const page = site.get(path.replace(/(^|\/)$/, '$1index.html'));
    if (page !== undefined) response.setHeader('Content-Type', 'text/html; charset=utf-8');
    else if (path.startsWith('_astro/')) {
      const type = { css: 'text/css', js: 'text/javascript' }[path.split('.').at(-1) ?? ''];
      if (type) response.setHeader('Content-Type', type);
    } else response.statusCode = 404;
    response.end(page ?? (response.statusCode === 404 ? '' : readFileSync(join(dist, path))));
  });
  return listening(server);
}
