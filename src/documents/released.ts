import { z } from 'zod';
import { fileStart, locator, type Place } from '../registry/place.ts';
import type { Problem } from '../registry/problem.ts';
import type { SourceFile } from '../registry/source-file.ts';

/** Addresses that answer: those of pages, without language, and those of files of data. */
interface Addresses {
  pages: readonly string[];
  files: readonly string[];
}

/** The file of the addresses of the last release, from the root of the tree. */
export const releasedPath = 'addresses.json';

/** What that file holds. */
const released = z.strictObject({
  version: z.string(),
  pages: z.array(z.string()),
  files: z.array(z.string()),
});

/** Reads the list of addresses of the last release. Throws, in one line, on a text that is none. */
export function readAddresses(text: string): z.infer<typeof released> {
  const broken = (why: string) =>
    new Error(
      `addresses.json ${why}: recupéralo con «git checkout -- addresses.json»; lo escribe «npm run release».`,
    );
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw broken('no es JSON');
  }
  const { success, data } = released.safeParse(read);
  if (!success) throw broken('no es la lista de direcciones de una versión');
  return data;
}

/** The list of addresses of a release as its file has it. */
export const addressesFile = (version: string, { pages, files }: Addresses): string =>
  `${JSON.stringify({ version, pages, files }, null, 2)}\n`;

/** The addresses of a release that answer no more. */
export function lostAddresses(kept: Addresses, now: Addresses): string[] {
  const answers = new Set([...now.pages, ...now.files]);
  return [...kept.pages, ...kept.files].filter((each) => !answers.has(each));
}

/** The addresses of the last release, as the rules look at them. */
export interface Released {
  version: string;
  /** Those of pages, without language. */
  pages: readonly string[];
  /** Where an address stands in the file. */
  place: (address: string) => Place;
}

/** Reads the addresses of the last release; nothing if there was none, and what is wrong goes into `problems`. */
export function releasedIn(
  files: readonly SourceFile[],
  problems: Problem[],
): Released | undefined {
  const text = files.find(({ path }) => path === releasedPath)?.content.toString();
  if (text === undefined) return undefined;
  try {
    const locate = locator(text);
    const place = (address: string) => {
      const at = text.indexOf(JSON.stringify(address));
      return locate(at, at + address.length + 2);
    };
    return { ...readAddresses(text), place };
  } catch (error) {
    problems.push({
      file: releasedPath,
      place: fileStart,
      ruleId: 'valid-data',
      message: {
        es: (error as Error).message,
        en: `${releasedPath} is not the list of addresses of a release: restore it with “git checkout -- ${releasedPath}”`,
      },
    });
    return undefined;
  }
}
