import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type CorpusFile, type Fault, readCorpusFile } from './corpus/file.ts';
import { segment, type Segmented } from './corpus/units.ts';

/** What is known of a file without keeping its text. */
export interface FileCard {
  path: string;
  title: string;
  published: string;
  updated: string;
  source: string;
}

/** A corpus on disk: files are read when they are asked for, and cut once. */
export class CorpusFolder {
  /** Its folder. */
  readonly root: string;
  /** Every norm that could be read, in order of path. */
  readonly cards: FileCard[] = [];
  /** Files that could not be read, and why. */
  readonly faults: { path: string; fault: Fault | 'unreadable' }[] = [];
  readonly #cut = new Map<string, Segmented | undefined>();

  constructor(root: string) {
    this.root = root;
  }

  /**
   * Reads every norm once, and lets go of its text.
   * @param visit called with each file while its text is at hand
   */
  readAll(visit: (file: CorpusFile) => void, tick: (read: number, of: number) => void): void {
    const paths = normPaths(this.root);
    for (const [index, path] of paths.entries()) {
      tick(index, paths.length);
      const file = this.read(path);
      if (typeof file === 'string') this.faults.push({ path, fault: file });
      else {
        const { title, published, updated, source } = file;
        this.cards.push({ path, title, published, updated, source });
        visit(file);
      }
    }
  }

  /** One file, or why it cannot be read. */
  read(path: string): CorpusFile | Fault | 'unreadable' {
    try {
      return readCorpusFile(path, readFileSync(join(this.root, path)));
    } catch {
      return 'unreadable';
    }
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

/** Folders of the corpus that hold norms: `pe`, and one for each region. */
function normPaths(root: string): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() && /^[a-z]{2}(-[a-z-]+)?$/.test(entry.name) && entry.name !== 'docs',
    )
    .map(({ name }) => name)
    .sort()
    .flatMap((folder) => walk(root, folder));
}

function walk(root: string, folder: string): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    return [`${folder}/`];
  }
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return walk(root, path);
      return entry.name.endsWith('.md') ? [path] : [];
    });
}
