import type { Lang } from '../../registry/schema/common.ts';
import { exitScriptOfCopy } from '../../safe/exit-script.ts';
import { Answerer } from '../../search/answer.ts';
import { QueryReader } from '../../search/danger.ts';
import type { ReadIndexFile, StartFile } from '../../search/index-files.ts';
import { lawReader } from '../../search/law.ts';
import { sha256 } from '../../files/kept.ts';
import { copiedPage, movedAddress } from './page.ts';
import { searchProgram, sheetsProgram } from './programs.ts';

/** The files of the built site that a copy is made of, in one language. */
export interface BuiltCopy {
  lang: Lang;
  /** Folder under which the site stood, `/` or `/folder/`. */
  base: string;
  /** Pages by path from the root of the site, in order: `en/guias/a/index.html`. */
  pages: ReadonlyMap<string, string>;
  /** Files of the index of the search, by name without extension. */
  index: ReadonlyMap<string, unknown>;
}

/** A page that only a host shows. */
const isForHosts = /^(?:en\/)?404\.html$/;

/**
 * The site as it is used from files, by path in the copy. Pure; the same for the same site.
 * Throws on a page that it cannot make.
 */
export function offlineCopy({ lang, base, pages, index }: BuiltCopy): Map<string, string> {
  const files = new Set([...pages.keys()].filter((path) => !isForHosts.test(path)));
  const root = lang === 'es' ? '' : 'en/';
  const styles = new Map<string, string>();
  const program = searchProgram();
  const sheets = sheetsProgram();
  const made = new Map<string, string>();
  const parts = {
    base,
    files,
    exit: exitScriptOfCopy,
    search: (path: string) => [
      { type: 'application/json', text: indexOn(path, index, { base, files }) },
      { type: 'module', text: program },
    ],
    sheet: (css: string) => {
      const path = styles.get(css) ?? `${root}estilos/${sha256(css).slice(0, 12)}.css`;
      styles.set(css, path);
      return path;
    },
  };
  for (const path of files)
    made.set(path, copiedPage(path, withProgram(pages.get(path) ?? '', sheets), parts));
  for (const [css, path] of styles) made.set(path, css);
  // A copy in one language stands by itself, without a folder for it.
  return new Map(
    [...made]
      .map(([path, text]): [string, string] => [path.slice(root.length), text])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** A page with the program that it would bring from its site, if there is one. */
const withProgram = (html: string, program: string): string =>
  html.includes(' data-modulo=')
    ? html.replace('</main>', () => `<script type="module">${program}</script></main>`)
    : html;

/**
 * Asks the index what the search would ask it. Rejects if the search of these sources cannot read it: the site
 * was built from others.
 */
export async function refuseOldIndex({
  lang,
  index,
}: Pick<BuiltCopy, 'lang' | 'index'>): Promise<void> {
  const read: ReadIndexFile = <File>(name: string) =>
    index.has(name) ? Promise.resolve(index.get(name) as File) : Promise.reject(new Error(name));
  try {
    const start = await read<StartFile>('start');
    const answerer = new Answerer(start, lang, read, () => Promise.resolve({ lawReader }));
    const told = await new QueryReader(start, lang, read).find('100');
    const { results } = await answerer.answer('100', told);
    if (results.length === 0) throw new Error('nothing is found');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The index of the search was built by other code (${why}): build the site again, without --built.`,
      { cause: error },
    );
  }
}

/** The index of the search as a page at a path holds it: its addresses lead from that page. */
function indexOn(
  path: string,
  index: ReadonlyMap<string, unknown>,
  where: Parameters<typeof movedAddress>[2],
): string {
  const held = JSON.stringify(Object.fromEntries(index), (_, value: unknown) =>
    typeof value === 'string' && value.startsWith(where.base) && !/\s/.test(value)
      ? (movedAddress(value, path, where) ?? value)
      : value,
  );
  return held.replaceAll('<', '\\u003c');
}
