import {
  closeSync,
  type Dirent,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { readWithin, type Unread } from '../files/read-within.ts';
import { type CorpusFile, type Fault, readCorpusFile } from './corpus/file.ts';
import { segment, type Segmented } from './corpus/units.ts';

/** Most bytes of a norm that is read: the longest of the corpus has a tenth. */
const most = 20_000_000;

/** Why a file of a corpus is not read. */
export type UnreadFault = Fault | Unread;

/** A file that is not read; where the program or the disk said why, that too. */
export interface FolderFault {
  path: string;
  fault: UnreadFault;
  said?: string;
}

/** A corpus on disk: files are read when they are asked for, and cut once. */
export class CorpusFolder {
  /** Its folder. */
  readonly root: string;
  /** How many norms could be read. */
  files = 0;
  /** Files that could not be read, and why. */
  readonly faults: FolderFault[] = [];
  #buffer = Buffer.alloc(1 << 20);
  readonly #cut = new Map<string, Segmented | undefined>();
  readonly #country: string | undefined;

  /** @param country of another country, its code: only its folders are looked at, in `laws` too */
  constructor(root: string, country?: string) {
    this.root = root;
    this.#country = country;
  }

  /**
   * Looks at every norm once, in order of path, and lets go of it. The bytes of all of them pass through one
   * buffer: what is wanted of a text has to be taken while it is being looked at.
   */
  readAll(look: (file: CorpusFile) => void, tick: (read: number, of: number) => void): void {
    const paths = normPaths(this.root, this.#country, (fault) => this.faults.push(fault));
    for (const [index, path] of paths.entries()) {
      tick(index, paths.length);
      try {
        const file = this.#readOnce(path);
        if (typeof file === 'string') this.faults.push({ path, fault: file });
        else {
          look(file);
          this.files++;
        }
      } catch (error) {
        // One file takes nothing from the rest, and its cause is told.
        this.faults.push({ path, fault: 'unreadable', said: causeOf(error) });
      }
    }
  }

  #readOnce(path: string): CorpusFile | UnreadFault {
    // What is no plain file is not opened: a pipe would make us wait for ever.
    if (!this.has(path)) return 'no-file';
    const descriptor = openSync(join(this.root, path), 'r');
    try {
      const { size } = fstatSync(descriptor);
      if (size > most) return 'too-large';
      if (size > this.#buffer.length) this.#buffer = Buffer.alloc(size * 2);
      let read = 0;
      while (read < size) {
        const more = readSync(descriptor, this.#buffer, read, size - read, read);
        if (more === 0) break;
        read += more;
      }
      return readCorpusFile(path, this.#buffer.subarray(0, read));
    } finally {
      closeSync(descriptor);
    }
  }

  /** One file, or why it cannot be read. */
  read(path: string): CorpusFile | UnreadFault {
    const bytes = readWithin(join(this.root, path), most);
    return typeof bytes === 'string' ? bytes : readCorpusFile(path, bytes);
  }

  /** Whether there is such a file. */
  has(path: string): boolean {
    return statSync(join(this.root, path), { throwIfNoEntry: false })?.isFile() ?? false;
  }

  /** One file cut into provisions; nothing if it cannot be read. */
  segmented(path: string): Segmented | undefined {
    if (!this.#cut.has(path)) {
      const file = this.read(path);
      this.#cut.set(path, typeof file === 'string' ? undefined : segment(file));
    }
    return this.#cut.get(path);
  }
}

/**
 * The norms of a corpus: in `pe`, and in a folder for each region; of another country, in the folders of its code.
 * @param onFault told of each folder that does not let itself be read
 */
function normPaths(
  root: string,
  country: string | undefined,
  onFault: (fault: FolderFault) => void,
): string[] {
  const isOurs = new RegExp(`^${country ?? '[a-z]{2}'}(-[a-z-]+)?$`);
  const folders = foldersIn(root).filter((name) => isOurs.test(name) && name !== 'docs');
  const inLaws =
    country !== undefined && foldersIn(root).includes('laws')
      ? foldersIn(join(root, 'laws'))
          .filter((name) => isOurs.test(name))
          .map((name) => `laws/${name}`)
      : [];
  return [...folders, ...inLaws].sort().flatMap((folder) => walk(root, folder, onFault));
}

const foldersIn = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

function walk(root: string, folder: string, onFault: (fault: FolderFault) => void): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    onFault({ path: `${folder}/`, fault: 'unreadable', said: causeOf(error) });
    return [];
  }
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return walk(root, path, onFault);
      return entry.name.endsWith('.md') ? [path] : [];
    });
}

const causeOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
