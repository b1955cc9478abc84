import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { projectOnce } from '../documents/read-once.ts';
import { writeDiscreet } from './discreet/edition.ts';
import { harden } from './harden.ts';
import { redirectsFile, redirectsIn } from '../delivery/redirects.ts';
import { foreignCode, gatherCode } from './own-code.ts';
import { IS_DISCREET } from '../site.ts';
import { edited } from '../html/edits.ts';
import { type PageFile, type PageReader, readsPages } from './read-pages.ts';

/**
 * Astro integration: reads every page once with an HTML parser, while others are still written; from that reading come
 * the links to the glossary, the text of the page, `texto.txt`, beside it, and what the style sheets, the
 * policy and `_headers` are made of. The discreet edition is made of the open one in between. Only what the
 * files of the project made is trusted: any other script or style stops the build.
 * @param scripts text of the scripts that a component writes into the page by itself
 */
export function finish(scripts: readonly string[] = []): AstroIntegration {
  const own = new Set(scripts.map((each) => each.trim()));
  let base = '/';
  let sources = '';
  let out = '';
  let reader: PageReader | undefined;
  return {
    name: 'ruta-1410:finish',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build') updateConfig({ vite: { plugins: [gatherCode(own)] } });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
        sources = fileURLToPath(config.root);
        out = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const { terms } = projectOnce(sources).registry;
        const linked = [...terms.values()].map(({ data: { id, term, autolink } }) => ({
          id,
          term,
          autolink,
        }));
        const reading = (reader = readsPages(out, base, linked));
        setPrerenderer((astro) =>
          tellingPages(astro, (address) => {
            if (address.endsWith('/')) reading.written(`${address.slice(base.length)}index.html`);
          }),
        );
      },
      'astro:build:done': async ({ dir, logger }) => {
        logger.info('Glosario, texto simple y cabeceras');
        const tell = (at: number, of: number) => logger.info(`Página ${at} de ${of}`);
        const root = fileURLToPath(dir);
        if (!reader) throw new Error('No page was read: the build ended before it began.');
        let pages = await reader.pages(tell);
        refuseForeign(pages, own, base);
        if (IS_DISCREET) {
          for (const { file, html, edits } of pages)
            writeFileSync(join(root, file), edited(html, edits));
          await writeDiscreet(root, sources, base);
          pages = await readsPages(root, base).pages(tell);
        }
        const hardened = harden(pages, linkedScripts(root), base, !IS_DISCREET);
        for (const [at, html] of hardened.pages.entries())
          writeFileSync(join(root, pages[at]?.file ?? ''), html);
        writeFileSync(join(root, '_headers'), hardened.headers);
        writeFileSync(join(root, '_redirects'), redirectsFile(redirectsIn(pages, base)));
      },
    },
  };
}

/** The renderer of the pages, which says, as each begins, the address of the one before: by then that is on disk. */
function tellingPages(renderer: AstroPrerenderer, written: (address: string) => void) {
  let before: string | undefined;
  const render: AstroPrerenderer['render'] = (request, options) => {
    if (before !== undefined) written(before);
    before = new URL(request.url).pathname;
    return renderer.render(request, options);
  };
  return { ...renderer, render };
}

/** Throws if a page holds a script or style that no file of the project made. */
function refuseForeign(pages: readonly PageFile[], own: ReadonlySet<string>, base: string): void {
  const [foreign] = foreignCode(pages, own, `${base}_astro/`);
  if (foreign)
    throw new Error(
      `La página ${foreign.path} lleva un script o estilo que no sale de los archivos del proyecto: «${foreign.text.slice(0, 80)}». Quítalo; si es nuestro, dáselo a finish en astro.config.mjs.`,
    );
}

/** The text of every script that stands in a file. */
function linkedScripts(root: string): string {
  const files = readdirSync(join(root, '_astro')).filter((file) => file.endsWith('.js'));
  return files.map((file) => readFileSync(join(root, '_astro', file), 'utf8')).join('\n');
}
