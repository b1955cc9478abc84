import { readdirSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { projectOnce } from '../../documents/read-once.ts';
import { isDocument } from '../../registry/schema/page.ts';
import { hiddenWords, leaksOf } from './leaks.ts';
import { discreetSite } from './site.ts';

const tooMuch =
  'La edición discreta mostraría palabras de la lista de docs/safety.md. Cambia el nombre en src/addresses/sections.ts:';

/**
 * Turns the open edition, in a folder, into the discreet one, in the same folder, and indexes it for search.
 * @param sources folder of the project
 * @param base folder under which the site is served, `/` or `/folder/`
 */
export async function writeDiscreet(root: string, sources: string, base: string): Promise<void> {
  const open = await readSite(root);
  const site = discreetSite(open, { base, numbers: numbersIn(sources) });
  const safety = await readFile(join(sources, 'docs/safety.md'), 'utf8');
  const leaks = leaksOf(site, base, hiddenWords(safety));
  if (leaks.length > 0) throw new Error(`${tooMuch}\n${leaks.slice(0, 20).join('\n')}`);
  for (const name of readdirSync(root)) {
    if (name !== '_astro') await rm(join(root, name), { recursive: true });
  }
  for (const [file, text] of site) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
  await indexSite(root);
}

/** Every text of a built site by its path, with `/`, in order. */
async function readSite(root: string): Promise<Map<string, string>> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(?:html|txt|json)$/.test(file))
    .sort();
  const texts = await Promise.all(
    files.map(async (file) => [file, await readFile(join(root, file), 'utf8')] as const),
  );
  return new Map(texts);
}

/** The number that the front matter gives each document, by its address. */
export function numbersIn(sources: string): Map<string, number> {
  const { pages } = projectOnce(sources);
  return new Map(
    pages.flatMap(({ slug, frontMatter }) =>
      isDocument(frontMatter) && frontMatter.part === undefined
        ? [[`${slug}/`, frontMatter.code] as const]
        : [],
    ),
  );
}

async function indexSite(root: string): Promise<void> {
  try {
    const { index, errors } = await createIndex();
    const added = await index?.addDirectory({ path: root });
    const written = await index?.writeFiles({ outputPath: join(root, 'pagefind') });
    const problems = [...errors, ...(added?.errors ?? []), ...(written?.errors ?? [])];
    if (!index || problems.length > 0)
      throw new Error(`Pagefind no pudo indexar la edición discreta. ${problems.join(' ')}`);
  } finally {
    await close();
  }
}
