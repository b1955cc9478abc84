import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildProject } from '../../src/documents/project.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { answerTo } from '../../src/registry/countries.ts';
import { readTree } from '../../src/registry/source-file.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A country that nobody lives in. */
export const zzFile = readFileSync(`${root}tests/fixtures/country/zz.yaml`, 'utf8');

export const day = '2026-11-29';

export const { registry } = projectOnce(root);

/** The data of the site. */
export const dataFiles = readTree(root).filter(({ path }) => path.startsWith('src/data/'));

/** The registry of the site with that country. */
export const made = buildProject(
  [...dataFiles, { path: 'src/data/countries/zz.yaml', content: zzFile }].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  ),
).registry;

const read = made.countries.get('zz');
if (!read) throw new Error('zz was not read');
/** That country, as it was read. */
export const zz = read.data;

/** What a country answers to a row of the table; the test fails where it answers nothing. */
export const held = (id: string, row: string) => {
  const found = registry.countries.get(id)?.data;
  const read = found && answerTo(found, row);
  if (!read) throw new Error(`No answer ${row} of ${id}`);
  return read;
};
