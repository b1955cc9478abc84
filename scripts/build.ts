import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { build } from 'astro';
import { startBuildProgress } from './build-log.ts';
import { readArguments } from './options.ts';
import { stop } from './stop.ts';

const logFile = new URL('build-log.ts', import.meta.url);

/**
 * Builds the site into `dist/`; with `EDITION=discreet`, its discreet edition. It is made beside it and
 * put in place when whole, so that a build that fails leaves the last good one. The content cache is not
 * used: pages depend on facts it does not see.
 */
export async function buildSite(root = process.cwd()): Promise<void> {
  // Astro would take it, where it is set for another purpose, for the folder of the site: ours is BASE_PATH.
  delete process.env['BASE_URL'];
  const [dist, next, old] = ['dist', '.dist-next', '.dist-old'].map((name) => join(root, name));
  if (!dist || !next || !old) return;
  const edition = process.env['EDITION'];
  if (edition && edition !== 'discreet')
    stop(`No hay edición «${edition}»: usa EDITION=discreet, o quita EDITION para la abierta.`);
  // A build cut off between its two last steps left the good site under its other name.
  if (!existsSync(dist) && existsSync(old)) renameSync(old, dist);
  for (const leftover of [next, old]) rmSync(leftover, { recursive: true, force: true });
  const progress = startBuildProgress(dist);
  try {
    await build({ root, outDir: next, force: true, logger: { entrypoint: logFile } });
    progress.end();
  } catch (error) {
    progress.end();
    rmSync(next, { recursive: true, force: true });
    // What the builder says takes several lines, with the place in one of them.
    console.error(stripVTControlCharacters(error instanceof Error ? error.message : String(error)));
    stop('No se pudo construir el sitio: lo de arriba dice por qué.', 1);
  }
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(next, dist);
  rmSync(old, { recursive: true, force: true });
}

/** The folder of the built site: built now, unless it is built already. Stops where there is none. */
export async function builtSite(root: string, isBuilt = false): Promise<string> {
  const dist = join(root, 'dist');
  if (!isBuilt) await buildSite(root);
  if (!existsSync(dist))
    stop('No hay sitio construido: quita --built, o haz antes `npm run build`.');
  return dist;
}

if (import.meta.main) {
  readArguments({ options: {} }, '[EDITION=discreet] npm run build', 'go on');
  await buildSite();
}
