import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keptSample } from './kept-sample.ts';
import { sampleOf } from './sample.ts';
import { isWhole } from './every-day.ts';

/** Where the built site stands. */
export const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** A built page: its address and its HTML. */
export interface BuiltPage {
  /** Address from the root, such as `/guias/a/`. */
  path: string;
  /** Read when it is asked for, once: all of them are more than 150 MB. */
  readonly html: string;
}

/** Every file of the built site, by path from its root. */
export function builtFiles(folder = dist): string[] {
  if (!existsSync(folder))
    throw new Error('Falta dist/: ejecuta npm run build antes de estas pruebas.');
  const list = (inner: string): string[] =>
    readdirSync(join(folder, inner), { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((each) => {
        const path = inner ? `${inner}/${each.name}` : each.name;
        return each.isDirectory() ? list(path) : [path];
      });
  return list('');
}

let every: BuiltPage[] | undefined;

/** Every built page that a person reads (not `/salir/`, which only forwards). */
export function builtPages(): BuiltPage[] {
  return (every ??= builtFiles()
    .filter((file) => file.endsWith('.html') && !/(^|\/)salir\//.test(file))
    .map(builtPage));
}

function builtPage(file: string): BuiltPage {
  let html: string | undefined;
  return {
    path: `/${file.replace(/index\.html$/, '')}`,
    get html() {
      return (html ??= readFileSync(join(dist, file), 'utf8'));
    },
  };
}

let everyday: BuiltPage[] | undefined;

/** The pages that everyday tests read: one of each kind, and enough more to have every shape of the site. */
export function somePages(): BuiltPage[] {
  if (everyday) return everyday;
  const all = builtPages();
  const sample = new Set(
    keptSample(dist, () => sampleOf(all, templates).map(({ path }) => path), templates),
  );
  return (everyday = all.filter(({ path }) => sample.has(path)));
}

/**
 * The pages that a slow test reads: `somePages`. With `EVERY_PAGE=1`, as `npm run test:all` sets it, every page.
 */
export function pagesToRead(): BuiltPage[] {
  return isWhole ? builtPages() : somePages();
}

/** One page of each kind, in Spanish and in English where it matters: for the modes that cost time. */
export const templates = [
  '/',
  '/en/',
  '/me-esta-pasando/',
  '/guias/imagenes-intimas/',
  '/en/guias/imagenes-intimas/',
  '/protocolos/cuidado-y-carga/',
  '/analisis/decreto-legislativo-1410/',
  '/normas/',
  '/normas/dleg-1410/',
  '/normas/cp/art_154-b/',
  '/en/normas/cp/art_154-b/',
  '/normas/cp/art_368/',
  '/conductas/difusion-imagenes-intimas/',
  '/rutas/',
  '/rutas/denuncia-penal/',
  '/plataformas/meta/',
  '/camino/mapa/',
  '/en/rutas/medidas-proteccion/',
  '/que-ley-se-aplicaba/',
  '/vacios-legales/',
  '/servicios/',
  '/glosario/',
  '/que-cambio/',
  '/que-corregimos/',
  '/estado/',
  '/datos/',
  '/formatos/',
  '/papeles/',
  '/papeles/denuncia/',
  '/en/papeles/elevacion/',
  '/despues/despues-de-denunciar/',
  '/buscar/',
  '/404.html',
];
