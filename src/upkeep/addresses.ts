import { z } from 'zod';

/** Addresses that answer: those of pages, without language, and those of files of data. */
interface Addresses {
  pages: readonly string[];
  files: readonly string[];
}

/** `addresses.json`: the addresses of the last release. */
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
