import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import linksValidator from 'starlight-links-validator';
import { checkIntegration } from './src/checker/integration.ts';
import { features } from './src/citations/markup.ts';
import { mdastCitations } from './src/citations/mdast-citations.ts';
import { textEdition } from './src/layout/text-edition.ts';
import { ownPage } from './src/layout/own-page.ts';
import { loadRegistry } from './src/registry/load.ts';
import { sidebar } from './src/sidebar.ts';
import { BASE_PATH, SITE_NAME, SITE_URL } from './src/site.ts';

const { registry } = loadRegistry(fileURLToPath(new URL('.', import.meta.url)));

export default defineConfig({
  ...(SITE_URL && { site: SITE_URL }),
  base: BASE_PATH,
  trailingSlash: 'always',
  // One style sheet, inside each page: nothing to wait for on a slow line.
  build: { inlineStylesheets: 'always' },
  // Lossless: a line break between two words stays a space.
  compressHTML: true,
  prefetch: false,
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      mdastPlugins: [mdastCitations(registry, BASE_PATH)],
      features: { ...features, smartPunctuation: false },
    }),
  },
  integrations: [
    checkIntegration(),
    starlight({
      title: SITE_NAME,
      locales: { root: { label: 'Español', lang: 'es-PE' }, en: { label: 'English', lang: 'en' } },
      sidebar,
      expressiveCode: false,
      markdown: { headingLinks: false },
      // The law's own pages and those made by code are checked by our rules and by linkinator.
      plugins: [linksValidator({ exclude: ['/normas/**', '/en/normas/**', '/buscar/', '/en/buscar/'] })],
    }),
    mdx(),
    textEdition(),
  ],
  vite: { plugins: [ownPage()], build: { cssTarget: ['chrome61', 'safari11'] } },
});
