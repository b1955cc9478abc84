// The search of a copy that is opened from files: the same code as on the site, over an index that the page holds.
import type { ReadIndexFile } from '../../search/index-files.ts';
import { lawReader } from '../../search/law.ts';
import { startSearch } from '../../search/search-page.ts';

startSearch({ reader: heldReader, readLaw: () => Promise.resolve({ lawReader }) });

/** A reader of the index that the page holds; it is read with the first query. */
function heldReader(): ReadIndexFile {
  const held = document.getElementById('indice-datos')?.textContent ?? '{}';
  const files = JSON.parse(held) as Record<string, unknown>;
  return <File>(name: string) =>
    name in files
      ? Promise.resolve(files[name] as File)
      : Promise.reject(new Error(`The index has no "${name}".`));
}
