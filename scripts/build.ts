import { build } from 'astro';
import { stop } from './stop.ts';

/** Builds the site into `dist/`. The content cache is not used: pages depend on facts it does not see. */
export async function buildSite(): Promise<void> {
  try {
    await build({ force: true, logLevel: process.env['DEBUG'] ? 'debug' : 'warn' });
  } catch (error) {
    stop(`No se pudo construir el sitio. ${error instanceof Error ? error.message : String(error)}`);
  }
}

if (import.meta.main) await buildSite();
