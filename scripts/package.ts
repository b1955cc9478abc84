// What a host needs: the site with its compressed copies, settings for each host, and sums of all of it.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sha256 } from '../src/files/kept.ts';
import { readHeadersFile } from '../src/delivery/headers.ts';
import { caddySettings, nginxSettings } from '../src/delivery/hosts.ts';
import { BASE_PATH, CONTACT, EXIT_URL, IS_DISCREET } from '../src/site.ts';
import { readRedirectsFile } from '../src/delivery/redirects.ts';
import { brotli } from '../src/delivery/brotli.ts';
import { billOfMaterials } from './bill-of-materials.ts';
import { buildSite } from './build.ts';
import { contentTests, failureOf, policyTests } from './gate.ts';
import { projectRoot, readArguments } from './options.ts';
import { type Progress, startProgress } from './progress.ts';
import { stop } from './stop.ts';

const worthwhile = /\.(html|txt|json|xml|js|css|svg|pagefind|pf_\w+|wasm)$/;

/**
 * Packs the built site into `package/`.
 * @param quality of brotli: 11 is the smallest, 5 takes a thirtieth of the time
 * @param tell told of each file before it is compressed
 */
export function packSite(
  root: string,
  target = join(root, 'package'),
  quality = 11,
  tell: Progress['at'] = () => undefined,
): void {
  const dist = join(root, 'dist');
  // Made beside it and put in place when whole: a disk that fills leaves the last good package.
  const next = `${target}-next`;
  const site = join(next, 'site');
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next);
  cpSync(dist, site, { recursive: true });
  const files = filesIn(site).filter((file) => worthwhile.test(file));
  for (const [at, file] of files.entries()) {
    tell(at, files.length, file);
    const bytes = readFileSync(join(site, file));
    const packed = brotli(bytes, quality);
    const gzip = gzipSync(bytes, { level: 9 });
    // Same time as the file: nginx serves a copy only if it is not older.
    if (packed.length < bytes.length) writeFileSync(join(site, `${file}.br`), packed);
    if (gzip.length < bytes.length) writeFileSync(join(site, `${file}.gz`), gzip);
  }
  const rules = readHeadersFile(readFileSync(join(dist, '_headers'), 'utf8'));
  const redirects = readRedirectsFile(readFileSync(join(dist, '_redirects'), 'utf8'));
  const settings = { rules, redirects, base: BASE_PATH, exitUrl: EXIT_URL };
  const nginx = nginxSettings(settings);
  writeFileSync(join(next, 'nginx-http.conf'), nginx.http);
  writeFileSync(join(next, 'nginx-server.conf'), nginx.server);
  writeFileSync(join(next, 'nginx-redirect.conf'), nginx.redirect);
  writeFileSync(join(next, 'Caddyfile'), caddySettings(settings));
  writeFileSync(join(next, 'sbom.cdx.json'), billOfMaterials(root));
  const sums = filesIn(next).map((file) => `${sha256(readFileSync(join(next, file)))}  ${file}`);
  writeFileSync(join(next, 'SHA256SUMS'), `${sums.join('\n')}\n`);
  rmSync(target, { recursive: true, force: true });
  renameSync(next, target);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

/** Stops, with what failed, and leaves the last good package where it is. */
function refuseIfFailing(project: string, tests: readonly string[]): void {
  const failure = failureOf(process.cwd(), project, tests);
  if (failure === undefined) return;
  console.error(failure);
  stop(`No se empaquetó: fallan las pruebas de arriba. Corrígelas y repite.`, 1);
}

/** Stops: a copy that is published says whom to tell of an error; one to try out may go without. */
function refuseWithoutContact(contact: string | undefined, isTrial: boolean): void {
  if (contact !== undefined || isTrial) return;
  stop(
    'No se empaquetó: falta CONTACT, a quién se avisa de un error en esta copia (un correo, CONTACT=correo@organizacion). Quien publica responde por ella. Para probar sin publicar, usa --without-contact.',
    1,
  );
}

/** Makes the files to keep, out of the site that was just built; those that did not change are taken as they were. */
function makeFiles(): void {
  const { status } = spawnSync(process.execPath, ['scripts/export.ts', '--built'], {
    stdio: 'inherit',
  });
  if (status !== 0)
    stop('No se empaquetó: faltan archivos para guardar. Corrígelo, o usa --without-files.', 1);
}

if (import.meta.main) {
  const { values } = readArguments(
    { options: { 'without-files': { type: 'boolean' }, 'without-contact': { type: 'boolean' } } },
    'npm run package -- [--without-files] [--without-contact]',
    'go on',
  );
  const root = projectRoot();
  refuseWithoutContact(CONTACT, values['without-contact'] === true);
  const progress = startProgress([
    'Pruebas de lo que dice',
    'Pruebas de la política',
    'Compresión',
  ]);
  progress.step('Pruebas de lo que dice');
  refuseIfFailing('unit', contentTests);
  progress.end();
  await buildSite();
  progress.step('Pruebas de la política');
  refuseIfFailing('site', policyTests);
  progress.end();
  if (!existsSync('dist/_headers')) throw new Error('dist/_headers is missing');
  // The discreet edition has none: its page of files would lead from coded names to open ones.
  if (!values['without-files'] && !IS_DISCREET) makeFiles();
  progress.step('Compresión');
  packSite(root, undefined, undefined, progress.at);
  progress.end();
  console.log(
    'Listo: package/ (site/, nginx-http.conf, nginx-server.conf, nginx-redirect.conf, Caddyfile, sbom.cdx.json, SHA256SUMS).',
  );
}
