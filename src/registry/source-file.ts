import { isUtf8 } from 'node:buffer';
import {
  type Dirent,
  readdirSync,
  readFileSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import { plainLines } from './line-ends.ts';
import { fileStart, type Place } from './place.ts';
import type { Problem } from './problem.ts';

/** A file of the tree that is checked. */
export interface SourceFile {
  /** Path from the root, with `/`. */
  path: string;
  content: string | Uint8Array;
  /** Why it could not be opened, as the system says it: `EACCES`, `ENOENT`; `EFBIG` if it is too large. */
  failure?: string;
}

/** Folders of a tree that hold facts, words of the interface and pages. */
const folders = ['src/data', 'src/i18n', 'src/content/docs'] as const;
/** What each of them is read by, and what stands there without being read: pictures, and what programs write. */
const endings: Readonly<
  Record<(typeof folders)[number], { read: RegExp; wanted: string; ignored: RegExp }>
> = {
  'src/data': {
    read: /\.ya?ml$|\/$/i,
    wanted: '.yaml',
    ignored: /^src\/data\/(readings|watch)\/|\/\.[^/]*$/,
  },
  'src/i18n': { read: /\.json$|\/$/i, wanted: '.json', ignored: /\.ts$|\/\.[^/]*$/ },
  'src/content/docs': {
    read: /\.mdx?$|\/$/i,
    wanted: '.mdx',
    ignored: /\.(avif|gif|jpe?g|png|svg|webp)$|\/\.[^/]*$/i,
  },
};

/** Reads all facts, words and pages below a root. Throws only if the root itself cannot be read. */
export function readTree(root: string): SourceFile[] {
  return listTree(root).map((path) => readSource(root, path));
}

/** Paths of all facts, words and pages below a root, in order. Throws only if the root itself cannot be read. */
export function listTree(root: string): string[] {
  statSync(root);
  return folders.flatMap((folder) => {
    const { read, ignored } = endings[folder];
    const paths = walk(root, folder).filter((path) => !ignored.test(path));
    const names = new Set(paths.filter((path) => read.test(path)).map(withoutEnding));
    return paths.filter((path) => read.test(path) || !names.has(withoutEnding(path)));
  });
}

/** A file of a tree by its path from the root; none if it is not there. */
export const readIfThere = (root: string, path: string): SourceFile[] =>
  statSync(join(root, path), { throwIfNoEntry: false }) ? [readSource(root, path)] : [];

/** The code of a tree that may show words of the interface: what `src` holds besides facts and pages. */
export function readCode(root: string): SourceFile[] {
  return walk(root, 'src')
    .filter((path) => isCode(path))
    .map((path) => readSource(root, path));
}

/** True for the path of code that may show words of the interface. */
export const isCode = (path: string): boolean =>
  /^src\/(?!data\/|content\/).*\.(?:ts|astro)$/.test(path);

/** A path up to the first dot of its name: `linea-1` for `linea-1.yaml` and for `linea-1.yaml.txt`. */
export const withoutEnding = (path: string): string => path.replace(/\.[^/]*$/, '');

/** The name that a file would be read by, if it is not read by its own. */
function readAs(path: string): string | undefined {
  const folder = folders.find((each) => path.startsWith(`${each}/`));
  if (folder === undefined) return undefined;
  const { read, wanted } = endings[folder];
  if (read.test(path)) return undefined;
  return `${withoutEnding(path).replace(/^.*\//, '')}${wanted}`;
}

/** Megabytes of the longest file that is read: none of ours has a tenth, and what is longer would take minutes. */
const most = 2;

/** Reads one file of a tree; one that cannot be opened, or is too large, says why. */
export function readSource(root: string, path: string): SourceFile {
  const file = join(root, path);
  try {
    if (statSync(file).size > most * 1_000_000) return { path, content: '', failure: 'EFBIG' };
    // Node reads a text twice as fast as bytes; what is not UTF-8 leaves its mark, and is read again.
    const text = readFileSync(file, 'utf8');
    return { path, content: text.includes('\ufffd') ? readFileSync(file) : text };
  } catch (error) {
    return { path, content: '', failure: (error as NodeJS.ErrnoException).code ?? 'error' };
  }
}

/** The text of a file in NFC-safe UTF-8, or the problem that keeps it from being read. */
export function decode(
  file: SourceFile,
): { ok: true; text: string } | { ok: false; problem: Problem } {
  if (file.failure === 'EFBIG') {
    return problem(file.path, fileStart, {
      es: `Archivo inesperado de más de ${most} MB, que no se lee; se esperaba partirlo, o que no esté aquí`,
      en: `Unexpected file of over ${most} MB, which is not read; expected it to be split, or that it is not here`,
    });
  }
  if (file.failure === 'ENOTDIR') {
    return problem(file.path, fileStart, {
      es: 'Lo que hay aquí no es un archivo ni una carpeta (una tubería, por ejemplo) y no se abre; se esperaba un archivo, o borrarlo',
      en: 'What stands here is neither a file nor a folder (a pipe, for example) and is not opened; expected a file, or it to be deleted',
    });
  }
  if (file.failure !== undefined) {
    return problem(file.path, fileStart, {
      es: `Archivo inesperado que no se deja abrir (${file.failure}); se esperaba uno con permiso de lectura, o borrarlo`,
      en: `Unexpected file that cannot be opened (${file.failure}); expected one that may be read, or the file to be deleted`,
    });
  }
  const wanted = readAs(file.path);
  if (wanted !== undefined) {
    return problem(file.path, fileStart, {
      es: `Archivo inesperado, que no se lee por su terminación; se esperaba «${wanted}», o que no esté aquí`,
      en: `Unexpected file, which is not read because of its ending; expected “${wanted}”, or that it is not here`,
    });
  }
  const text = typeof file.content === 'string' ? file.content : decodeUtf8(file.content);
  if (typeof text !== 'string') {
    return problem(file.path, text, {
      es: 'Bytes inesperados que no son UTF-8; se esperaba un archivo guardado en UTF-8',
      en: 'Unexpected bytes that are not UTF-8; expected a file saved as UTF-8',
    });
  }
  if (!/\S/.test(text)) {
    return problem(file.path, fileStart, {
      es: 'Archivo vacío inesperado; se esperaba contenido, o borrar el archivo',
      en: 'Unexpected empty file; expected content, or the file to be deleted',
    });
  }
  return { ok: true, text: plainLines(text) };
}

function problem(
  file: string,
  place: Place,
  message: Problem['message'],
): { ok: false; problem: Problem } {
  return { ok: false, problem: { file, place, ruleId: 'readable-file', message } };
}

function decodeUtf8(bytes: Uint8Array): string | Place {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isUtf8(buffer)) return buffer.toString('utf8');
  const line = buffer
    .toString('latin1')
    .split('\n')
    .findIndex((text) => !isUtf8(Buffer.from(text, 'latin1')));
  const point = { line: line + 1, column: 1, offset: 0 };
  return { start: point, end: point };
}

/**
 * Paths below a folder. What cannot be opened as a file or walked as a folder ends in `/`: a folder without
 * permission, a link that leads back to where it stands, a pipe. `readSource` says of it what the system says.
 * @param above the folders on the way, by where they really stand
 */
function walk(root: string, folder: string, above: readonly string[] = []): string[] {
  let entries: Dirent[];
  let real: string;
  try {
    real = realpathSync(join(root, folder));
    entries = readdirSync(real, { withFileTypes: true });
  } catch (error) {
    // A folder that is not there has no files; one that cannot be opened is told as a file would be.
    return isMissing(error) ? [] : [`${folder}/`];
  }
  if (above.some((each) => each === real || each.startsWith(real + sep))) return [`${folder}/`];
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      const kind = kindOf(root, path, entry);
      if (kind === 'folder') return walk(root, path, [...above, real]);
      return kind === 'other' ? [`${path}/`] : [path];
    });
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/** A link is what it leads to; one to nothing, or to itself, is a file that cannot be opened. */
function kindOf(root: string, path: string, entry: Dirent): 'file' | 'folder' | 'other' {
  let found: Dirent | Stats | undefined = entry;
  if (entry.isSymbolicLink()) {
    try {
      found = statSync(join(root, path), { throwIfNoEntry: false });
    } catch {
      found = undefined;
    }
  }
  if (!found) return 'file';
  if (found.isDirectory()) return 'folder';
  return found.isFile() ? 'file' : 'other';
}
