// What changed since a team adopted its kit: first what it has to vote on again, then the rest.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { shown, shownJson } from '../src/registry/characters.ts';
import { defaultAsOf } from '../src/registry/as-of.ts';
import { exportDocuments } from '../src/export/documents.ts';
import { Refusal } from '../src/text/refusal.ts';
import { compareKit, patience } from '../src/export/kit/adopted.ts';
import { ofKit, type OpenKit, openKit } from '../src/export/kit/open.ts';
import { buildKit } from '../src/export/kit/pieces.ts';
import { kitReport, reportLines } from '../src/export/kit/told.ts';
import { siteVersion } from './edition.ts';
import { commitOf } from './git.ts';
import { givenFile } from './given-file.ts';
import { oneOf, projectRoot, readArguments } from './options.ts';
import { readableProject } from './readable-project.ts';
import { stop } from './stop.ts';

const usage = 'npm run adopted -- KIT.zip [--format human|json]';
const { values, positionals } = readArguments(
  { options: { format: { type: 'string', default: 'human' } }, allowPositionals: true },
  usage,
);
const [path, ...more] = positionals;
if (path === undefined || more.length > 0) stop(`Se esperaba un archivo: ${usage}`);
const format = oneOf('Formato', values.format, ['human', 'json']);
const root = projectRoot();
const dist = join(root, 'dist');
const kit = opened(path);
if (!existsSync(dist)) stop('No hay sitio construido con qué comparar: haz antes `npm run build`.');

const project = readableProject(root);
const { source } = await buildKit({
  project,
  documents: exportDocuments(project, dist),
  dist,
  lang: kit.record.lang,
  version: siteVersion(root),
  commit: commitOf(root),
  day: defaultAsOf(root),
  licence: '',
});
const start = performance.now();
const states = compareKit(kit, source, () => performance.now() - start > patience);
if (format === 'json') console.log(shownJson({ kit: kit.record, states }));
else
  for (const line of reportLines(kitReport(kit.record, states, source, 'es'), 'es'))
    console.log(line);

function opened(file: string): OpenKit {
  const bytes = givenFile(file, ofKit.bytes, 'el ZIP de un kit');
  try {
    return openKit(bytes);
  } catch (error) {
    if (error instanceof Refusal) stop(`${shown(file)}: ${error.said.es}`);
    throw error;
  }
}
