import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const ours = fileURLToPath(new URL('./Page.astro', import.meta.url));

/**
 * Vite plugin: wherever Starlight renders its own page frame, ours is rendered instead.
 * Starlight's frame writes to the reader's storage, loads four scripts and two style sheets; ours does
 * not (docs/decisions/0001-own-page.md). Fails the build if Starlight stops asking for its frame.
 */
export function ownPage(): Plugin {
  let isUsed = false;
  return {
    name: 'ruta-1410:own-page',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!source.endsWith('/Page.astro') || !importer?.includes('@astrojs/starlight/'))
        return null;
      isUsed = true;
      return ours;
    },
    buildEnd(error) {
      if (error || isUsed || this.environment.name !== 'ssr') return;
      this.error('Starlight asks for Page.astro no longer: look at src/layout/own-page.ts.');
    },
  };
}
