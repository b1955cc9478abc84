import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { groupOf, madePages } from '../addresses/section.ts';
import { doorPages, movedPage } from '../addresses/sections.ts';
import { fill } from '../i18n/fill.ts';
import { siteWords } from '../i18n/site.ts';
import { keptReleases } from '../registry/kept-releases.ts';
import type { Lang } from '../registry/schema/common.ts';
import type { CodedSearchData, SearchData } from '../search/entries.ts';
import { packIndex } from './pack.ts';
import { readable, type TextPage } from './pack-text.ts';

/**
 * Astro integration: after the build, cuts what the search knows into the small files that its page loads,
 * in `indice/`. Stands after the discreet edition, whose addresses are other, and takes `buscar/datos.json`.
 */
export function searchIndex(): AstroIntegration {
  let base = '/';
  return {
    name: 'ruta-1410:search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        logger.info('Índice del buscador');
        for (const lang of ['es', 'en'] as const) await writeIndex(fileURLToPath(dir), lang, base);
      },
    },
  };
}

/** Writes the index of a language into a built site, and takes the file that it is made of. */
async function writeIndex(root: string, lang: Lang, base: string): Promise<void> {
  const folder = lang === 'es' ? '' : 'en/';
  const whole = join(root, searchFolder(root, folder), 'datos.json');
  const data = JSON.parse(await readFile(whole, 'utf8')) as SearchData | CodedSearchData;
  await rm(whole);
  const pages = await textPages(root, folder, base);
  const target = join(root, folder, 'indice');
  await mkdir(target, { recursive: true });
  for (const [name, file] of packIndex(data, pages, lang))
    await writeFile(join(target, `${name}.json`), JSON.stringify(file));
}

/** The folder of the search page, which has another name in the discreet edition. */
function searchFolder(root: string, folder: string): string {
  const found = readdirSync(join(root, folder)).find((name) =>
    existsSync(join(root, folder, name, 'datos.json')),
  );
  if (found === undefined) throw new Error('buscar/datos.json was not built');
  return folder + found;
}

/** What names no subject, lists every name, or says what the law of an earlier release was. */
const unlisted = new Set([
  ...[
    movedPage,
    ...doorPages.values(),
    ...madePages.filter(({ isListed }) => isListed === false),
  ].flatMap(({ title }) => [title.es, title.en]),
  ...keptReleases().flatMap((version) =>
    Object.values(siteWords).map(({ versions }) => fill(versions.pageTitle, { version })),
  ),
]);

/** Every page of a language that has a text edition. */
async function textPages(root: string, folder: string, base: string): Promise<TextPage[]> {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter(
      (file) => /(?:^|\/)texto\.txt$/.test(file) && (folder !== '' || !file.startsWith('en/')),
    )
    // A whole document says again what its parts say.
    .filter((file) => !file.endsWith('/completa/texto.txt'))
    // What changed, and when, holds the words of people by chance: it is found by what it is called.
    .filter((file) => !/^(?:en\/)?que-cambio\//.test(file))
    .sort();
  const pages = await Promise.all(
    files.map(async (file) => {
      const text = readable(await readFile(join(root, folder, file), 'utf8'));
      const url = base + folder + file.replace(/texto\.txt$/, '');
      const [, title = url] = /^# (.+)$/m.exec(text) ?? [];
      return { url, title: title.replace(/\\/g, ''), kind: groupOf(url.slice(base.length)), text };
    }),
  );
  // A list of every name holds the words of any question. By its title: its address changes with the edition.
  return pages.filter(({ title }) => !unlisted.has(title));
}
