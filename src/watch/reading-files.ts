import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';

/**
 * What a file that a command writes holds. Throws, naming the file, if it is not as the command writes it.
 * @param file path from the root
 * @param command as one types it, `npm run watch`
 */
export function readWritten<Data>(
  root: string,
  file: string,
  schema: z.ZodType<Data>,
  command: string,
): Data {
  const wanted = `se esperaba lo que escribe «${command}»: no se edita a mano; recupéralo con git`;
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(join(root, file), 'utf8'));
  } catch (cause) {
    throw new Error(`${file}: JSON inesperado; ${wanted}.`, { cause });
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`${file}: valor inesperado en «${issue?.path.join('.') ?? ''}»; ${wanted}.`);
}

/** Names of the JSON files of a folder, in order. Before the first reading there is no folder; one that cannot be read is no empty one. */
export function jsonNamesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .sort();
}
