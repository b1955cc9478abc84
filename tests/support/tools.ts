import { existsSync } from 'node:fs';
import { describe } from 'vitest';

/** A program that the project does not bring, and the package of Debian that does. */
export interface Tool {
  name: string;
  /** Where it stands; nothing if it is not installed. */
  path: string | undefined;
  from: string;
}

/** Looks for a program where systems put it. */
export function findTool(name: string, places: readonly string[], from = name): Tool {
  return { name, path: places.find((each) => existsSync(each)), from };
}

/** Tests that need a tool. Without it they are skipped and say why; with it, one that does not answer fails. */
export function describeWith({ name, path, from }: Tool, title: string, body: () => void): void {
  const why = `${name} no está instalado (en Debian: apt-get install ${from})`;
  describe.skipIf(path === undefined)(path === undefined ? why : title, body);
}
