import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { hasText, sectionOf } from '../addresses/section.ts';
import { projectOnce } from '../documents/read-once.ts';
import { writeDiscreet } from './discreet/edition.ts';
import { harden } from './harden.ts';
import { redirectsFile, redirectsIn } from '../delivery/redirects.ts';
import { foreignCode, gatherCode } from './own-code.ts';
import { IS_DISCREET } from '../site.ts';
import { edited } from '../html/edits.ts';
import { type TermEdits, termLinker } from './glossary-links.ts';
import { parseHtml } from '../html/tree.ts';
import { plainText } from './plain-text.ts';
import { type RenderedPage, renderedPage } from '../html/rendered.ts';

/** Told how many of how many pages were read. */
type Tell = (at: number, of: number) => void;

/** A page on disk. */
interface PageFile extends RenderedPage {
  file: string;
}

/**
 * Astro integration: after the build, reads every page once with an HTML parser; from that reading come
 * the links to the glossary, the text of the page, `texto.txt`, beside it, and what the style sheets, the
 * policy and `_headers` are made of. The discreet edition is made of the open one in between. Only what the
 * files of the project made is trusted: any other script or style stops the build.
 * @param scripts text of the scripts that a component writes into the page by itself
 */
export function finish(scripts: readonly string[] = []): AstroIntegration {
  const own = new Set(scripts.map((each) => each.trim()));
  let base = '/';
  let sources = '';
  return {
    name: 'ruta-1410:finish',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build') updateConfig({ vite: { plugins: [gatherCode(own)] } });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
        sources = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        logger.info('Glosario, texto simple y cabeceras');
        const tell = (at: number, of: number) => logger.info(`Página ${at} de ${of}`);
        const root = fileURLToPath(dir);
        let pages = readOpenPages(root, sources, base, tell);
        refuseForeign(pages, own, base);
        if (IS_DISCREET) {
          for (const { file, html, edits } of pages)
            writeFileSync(join(root, file), edited(html, edits));
          await writeDiscreet(root, sources, base);
          pages = readPages(root, tell, (path, html) => renderedPage(path, html, parseHtml(html)));
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

/** Throws if a page holds a script or style that no file of the project made. */
function refuseForeign(pages: readonly PageFile[], own: ReadonlySet<string>, base: string): void {
  const [foreign] = foreignCode(pages, own, `${base}_astro/`);
  if (foreign)
    throw new Error(
      `La página ${foreign.path} lleva un script o estilo que no sale de los archivos del proyecto: «${foreign.text.slice(0, 80)}». Quítalo; si es nuestro, dáselo a finish en astro.config.mjs.`,
    );
}

/** Reads the pages as Astro wrote them, with the links they lack, and writes the text of each. */
function readOpenPages(root: string, sources: string, base: string, tell: Tell): PageFile[] {
  const { registry } = projectOnce(sources);
  const links: Record<'es' | 'en', TermEdits> = {
    es: termLinker(registry, 'es', base),
    en: termLinker(registry, 'en', base),
  };
  return readPages(root, tell, (path, html) => {
    const tree = parseHtml(html);
    if (hasText(path)) writeFileSync(join(root, path, 'texto.txt'), plainText(tree));
    const isUnlinked = sectionOf(path)?.isUnlinked === true;
    const edits = isUnlinked ? [] : links[path.startsWith('en/') ? 'en' : 'es'](html, tree);
    return renderedPage(path, html, tree, edits);
  });
}

/** Reads every page below a folder, one after another: no two trees are held at once. */
function readPages(
  root: string,
  tell: Tell,
  read: (path: string, html: string) => RenderedPage,
): PageFile[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort();
  const pages: PageFile[] = [];
  for (const [at, file] of files.entries()) {
    if (at % 50 === 0) tell(at, files.length);
    const path = file.replaceAll('\\', '/').replace(/index\.html$/, '');
    pages.push({ file, ...read(path, readFileSync(join(root, file), 'utf8')) });
  }
  return pages;
}

/** The text of every script that stands in a file. */
function linkedScripts(root: string): string {
  const files = readdirSync(join(root, '_astro')).filter((file) => file.endsWith('.js'));
  return files.map((file) => readFileSync(join(root, '_astro', file), 'utf8')).join('\n');
}
