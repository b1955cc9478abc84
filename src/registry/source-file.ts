import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileStart, type Place } from './place.ts';
import type { Problem } from './problem.ts';

/** A file of the tree that is checked. */
export interface SourceFile {
  /** Path from the root, with `/`. */
  path: string;
  content: string | Uint8Array;
}

/** Folders of a tree that hold facts and pages. */
const folders = ['src/data', 'src/content/docs'];
const endings = /\.(ya?ml|mdx?)$/i;

/** Reads all facts and pages below a root. Throws only if the root itself cannot be read. */
export function readTree(root: string): SourceFile[] {
  statSync(root);
  return folders.flatMap((folder) => walk(root, folder)).filter(({ path }) => endings.test(path));
}

/** The text of a file in NFC-safe UTF-8, or the problem that keeps it from being read. */
export function decode(
  file: SourceFile,
): { ok: true; text: string } | { ok: false; problem: Problem } {
  const text = typeof file.content === 'string' ? file.content : decodeUtf8(file.content);
  if (typeof text !== 'string') {
    return problem(file.path, text, {
      es: 'Bytes inesperados que no son UTF-8; se esperaba un archivo guardado en UTF-8',
      en: 'Unexpected bytes that are not UTF-8; expected a file saved as UTF-8',
    });
  }
  if (text.trim() === '') {
    return problem(file.path, fileStart, {
      es: 'Archivo vacío inesperado; se esperaba contenido, o borrar el archivo',
      en: 'Unexpected empty file; expected content, or the file to be deleted',
    });
  }
  return { ok: true, text: text.replace(/\r\n?/g, '\n') };
}

function problem(
  file: string,
  place: Place,
  message: Problem['message'],
): { ok: false; problem: Problem } {
  return { ok: false, problem: { file, place, ruleId: 'readable-file', message } };
}

function decodeUtf8(bytes: Uint8Array): string | Place {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return decoder.decode(bytes);
  } catch {
    const line = Buffer.from(bytes)
      .toString('latin1')
      .split('\n')
      .findIndex((text) => !isUtf8(text));
    const point = { line: line + 1, column: 1, offset: 0 };
    return { start: point, end: point };
  }
}

function isUtf8(latin1: string): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(latin1, 'latin1'));
    return true;
  } catch {
    return false;
  }
}

function walk(root: string, folder: string): SourceFile[] {
  let names: string[];
  try {
    names = readdirSync(join(root, folder)).sort();
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    const path = `${folder}/${name}`;
    const full = join(root, path);
    return statSync(full).isDirectory()
      ? walk(root, path)
      : [{ path, content: readFileSync(full) }];
  });
}
