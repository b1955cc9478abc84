import { isUtf8 } from 'node:buffer';
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileStart, type Place } from './place.ts';
import type { Problem } from './problem.ts';

/** A file of the tree that is checked. */
export interface SourceFile {
  /** Path from the root, with `/`. */
  path: string;
  content: string | Uint8Array;
  /** Why it could not be opened, as the system says it: `EACCES`, `ENOENT`. */
  failure?: string;
}

/** Folders of a tree that hold facts and pages. */
const folders = ['src/data', 'src/content/docs'];
const endings = /\.(ya?ml|mdx?)$|\/$/i;

/** Reads all facts and pages below a root. Throws only if the root itself cannot be read. */
export function readTree(root: string): SourceFile[] {
  return listTree(root).map((path) => readSource(root, path));
}

/** Paths of all facts and pages below a root, in order. Throws only if the root itself cannot be read. */
export function listTree(root: string): string[] {
  statSync(root);
  return folders.flatMap((folder) => walk(root, folder)).filter((path) => endings.test(path));
}

/** Reads one file of a tree; one that cannot be opened says why. */
export function readSource(root: string, path: string): SourceFile {
  const file = join(root, path);
  try {
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
  if (file.failure !== undefined) {
    return problem(file.path, fileStart, {
      es: `Archivo inesperado que no se deja abrir (${file.failure}); se esperaba uno con permiso de lectura, o borrarlo`,
      en: `Unexpected file that cannot be opened (${file.failure}); expected one that may be read, or the file to be deleted`,
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
  const whole = text.startsWith('\ufeff') ? text.slice(1) : text;
  return { ok: true, text: whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole };
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

function walk(root: string, folder: string): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    // A folder that is not there has no files; one that cannot be opened is told as a file would be.
    return isMissing(error) ? [] : [`${folder}/`];
  }
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return isFolder(root, path, entry) ? walk(root, path) : [path];
    });
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/** A link to a folder is a folder; a link to nothing is a file that cannot be opened. */
function isFolder(root: string, path: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  return statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory() ?? false;
}
