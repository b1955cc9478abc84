import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { classicScript } from './src/html/classic-script.ts';
import { cssTarget } from './src/html/browsers.ts';
import { finish } from './src/build/finish.ts';
import { defaultAsOf } from './src/registry/as-of.ts';
import { checkIntegration } from './src/checker/integration.ts';
import { readProject } from './src/documents/read-once.ts';
import { features } from './src/citations/markup.ts';
import { mdastCitations } from './src/markdown/mdast-citations.ts';
import { tableLabels } from './src/markdown/table-labels.ts';
import { ownPage } from './src/layout/own-page.ts';
import { underBase } from './src/markdown/under-base.ts';
import { exitScript } from './src/safe/exit-script.ts';
import { searchIndex } from './src/search-index/write-index.ts';
import { sidebar } from './src/sidebar.ts';
import { BASE_PATH, IS_DISCREET, SITE_NAME, SITE_URL } from './src/site.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
// Read anew each time these settings are; the check and the pages take what was read here.
const { registry } = readProject(root);
/** Programs that stand within their page and share no file with that of the search, so that it asks for none. */
const [tally = '', cohort = ''] = ['src/tally/page.ts', 'src/views/training/cohort-form.ts'].map(
  (file) => classicScript(new URL(file, import.meta.url)),
);

/** What ships to the browser runs in Chrome 80; Astro writes it for the newest, whatever `build.target` says. */
const oldBrowsers = {
  name: 'ruta-1410:old-browsers',
  configEnvironment: (name) => (name === 'client' ? { build: { target: 'es2020' } } : undefined),
};

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
      mdastPlugins: [underBase(BASE_PATH), mdastCitations(registry, defaultAsOf(root), BASE_PATH)],
      hastPlugins: [tableLabels],
      features: { ...features, smartPunctuation: false },
    }),
  },
  integrations: [
    checkIntegration(),
    starlight({
      title: SITE_NAME,
      locales: { root: { label: 'Español', lang: 'es-PE' }, en: { label: 'English', lang: 'en' } },
      sidebar,
      disable404Route: true, // Ours speaks both languages: src/pages/404.astro.
      expressiveCode: false,
      pagefind: !IS_DISCREET, // Its pages are indexed once they have their coded addresses.
      markdown: { headingLinks: false },
    }),
    mdx(),
    finish([exitScript, tally, cohort]),
    searchIndex(),
  ],
  vite: {
    // Made once, here: as the pages are bundled its names would be others, and its sum too.
    define: {
      EXIT_SCRIPT: JSON.stringify(exitScript),
      TALLY_SCRIPT: JSON.stringify(tally),
      COHORT_SCRIPT: JSON.stringify(cohort),
    },
    plugins: [ownPage(), oldBrowsers],
    build: {
      target: 'es2020',
      cssTarget,
      modulePreload: false,
      // Within its page, so that its policy trusts that text alone and a copy opened from a file has it too.
      assetsInlineLimit: (file) => (file.includes('KitView') ? true : undefined),
    },
  },
});
