import type { Code } from './discreet-codes.ts';

/** Where an address of the open edition stands in the discreet one; undefined if it was left out. */
export type MoveAddress = (address: string, from: string) => string | undefined;

/** What the site holds besides pages, and keeps its name. */
const kept = /^(?:_astro|pagefind|(?:en\/)?indice)\//;
/** What stands beside a page or below it, and keeps its name. */
const beside = /^(.*\/|)(texto\.txt|datos\.json|index\.html)$/;
/** Data for other programs, the page that tells of them, the files that people keep, and the changes of a text by its title: not in this edition. */
export const leftOut = /^(?:en\/)?datos\/|^descargas\/archivos\/|\/cambios\.txt$/;

/**
 * Moves addresses of the site, with their anchors. Throws on one it does not know: better no edition
 * than one with an address that says what it should not.
 * @param base folder under which the site is served, `/` or `/folder/`
 * @param anchors coded anchors of each page, by its path below the base
 */
export function mover(
  codes: ReadonlyMap<string, Code>,
  anchors: ReadonlyMap<string, ReadonlyMap<string, string>>,
  base: string,
): MoveAddress {
  return (address, from) => {
    const [path = '', fragment] = address.split(/#(.*)/s);
    if (path === 'texto.txt') return address;
    const isHere = path === '';
    if (!isHere && !path.startsWith(base)) throw unknown(address, from);
    const inner = isHere ? from : path.slice(base.length);
    if (leftOut.test(inner)) return undefined;
    const moved = movedPath(inner, codes);
    if (moved === undefined) throw unknown(address, from);
    const shown = isHere ? '' : base + moved;
    // `~` begins a choice of the reader, which is no anchor.
    if (fragment === undefined || fragment.startsWith('~')) return address.replace(path, shown);
    const anchor = anchors.get(inner)?.get(decodeURIComponent(fragment));
    if (anchor === undefined) throw unknown(address, from);
    return `${shown}#${anchor}`;
  };
}

/** The path of a file of the open edition in the discreet one; undefined if it is left out or not known. */
export function movedPath(path: string, codes: ReadonlyMap<string, Code>): string | undefined {
  if (leftOut.test(path)) return undefined;
  if (kept.test(path)) return path;
  const [, folder = path, file = ''] = beside.exec(path) ?? [];
  const [, lang = '', inner = ''] = /^(en\/)?(.*)$/s.exec(folder) ?? [];
  const code = codes.get(inner);
  return code && lang + code.path + file;
}

const unknown = (address: string, from: string): Error =>
  new Error(`La edición discreta no conoce la dirección «${address}», en la página «/${from}».`);
