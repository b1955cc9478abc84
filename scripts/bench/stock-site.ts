import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'astro';

const config = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  integrations: [
    starlight({
      title: 'Stock',
      locales: { root: { label: 'Español', lang: 'es-PE' }, en: { label: 'English', lang: 'en' } },
    }),
  ],
});
`;
const packageJson = JSON.stringify({
  name: 'stock',
  private: true,
  type: 'module',
  dependencies: { '@astrojs/starlight': '*', astro: '*' },
});
const collections = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/**
 * Writes and builds a Starlight site as it comes, with the same version of everything as ours.
 * @param pages plain Markdown by slug, each beginning with its title
 * Returns the folder it was built into.
 */
export async function buildStockSite(
  root: string,
  target: string,
  pages: ReadonlyMap<string, string>,
): Promise<string> {
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), content);
  };
  write('package.json', packageJson);
  write('tsconfig.json', '{ "extends": "astro/tsconfigs/strict" }\n');
  write('astro.config.mjs', config);
  write('src/content.config.ts', collections);
  write('src/content/docs/index.md', '---\ntitle: Inicio\n---\n\nInicio.\n');
  write('src/content/docs/en/index.md', '---\ntitle: Home\n---\n\nHome.\n');
  for (const [slug, text] of pages) write(`src/content/docs/${slug}.md`, page(text));
  linkPackages(join(root, 'node_modules'), join(target, 'node_modules'));
  const outDir = join(target, 'dist');
  // Its own folder for what it remembers: the one in node_modules is that of our site.
  await build({ root: target, outDir, cacheDir: join(target, '.cache'), logLevel: 'error' });
  return outDir;
}

/** Links to our packages, and a copy of Starlight: Astro wants its components under the same root. */
function linkPackages(from: string, to: string): void {
  const own = '@astrojs';
  mkdirSync(join(to, own), { recursive: true });
  const names = [
    ...readdirSync(from).filter((name) => name !== own && !name.startsWith('.')),
    ...readdirSync(join(from, own)).map((name) => `${own}/${name}`),
  ];
  for (const name of names) {
    if (name === '@astrojs/starlight')
      cpSync(join(from, name), join(to, name), { recursive: true, dereference: true });
    else symlinkSync(join(from, name), join(to, name));
  }
}

/** The text with its title where Starlight wants it. */
function page(text: string): string {
  const title = /^# (.*)\n/.exec(text)?.[1] ?? 'Página';
  return `---\ntitle: ${JSON.stringify(title)}\n---\n${text.replace(/^# .*\n/, '')}`;
}
