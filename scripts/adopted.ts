// What changed since a team adopted its kit: sections, law, the words that differ, and what to adopt again.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { shown, shownJson } from '../src/registry/characters.ts';
import { defaultAsOf } from '../src/registry/as-of.ts';
import { exportDocuments } from '../src/export/documents.ts';
import { Refusal } from '../src/text/refusal.ts';
import { type AdoptedState, compareKit, diffLine, verdictOf } from '../src/export/kit/adopted.ts';
import { ofKit, type OpenKit, openKit } from '../src/export/kit/open.ts';
import { buildKit } from '../src/export/kit/pieces.ts';
import { siteVersion } from './edition.ts';
import { commitOf } from './git.ts';
import { givenFile } from './given-file.ts';
import { oneOf, projectRoot, readArguments } from './options.ts';
import { readableProject } from './readable-project.ts';
import { stop } from './stop.ts';

/** Milliseconds that the documents of a kit may take. */
const patience = 120_000;

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
const states = compareKit(kit, source.pieces, () => performance.now() - start > patience);
if (format === 'json') console.log(shownJson({ kit: kit.record, states }));
else for (const line of told(kit, states)) console.log(shown(line));

function opened(file: string): OpenKit {
  const bytes = givenFile(file, ofKit.bytes, 'el ZIP de un kit');
  try {
    return openKit(bytes);
  } catch (error) {
    if (error instanceof Refusal) stop(`${shown(file)}: ${error.said.es}`);
    throw error;
  }
}

function told({ record }: OpenKit, all: readonly AdoptedState[]): string[] {
  return [
    `Kit ${record.level === 'seed' ? 'semilla' : record.level === 'base' ? 'base' : 'completo'}, ${record.country}, edición ${record.version}. Hoy: ${source.version}.`,
    ...all.flatMap(stateLines),
    verdictOf(all),
  ];
}

function stateLines(state: AdoptedState): string[] {
  const { file, adopted, current, sections, provisions, ownWords, unread, open, isBehind } = state;
  const lines = [
    ...(unread ? [`  Su archivo no se comparó: ${unread.es}.`] : []),
    ...(current === undefined ? ['  El sitio ya no tiene este documento.'] : []),
    ...sections.flatMap(({ title, kind, words, isTeams }) => [
      `  ${{ changed: 'Cambió', new: 'Es nueva', gone: 'Ya no está' }[kind]} la sección «${title}»${isTeams ? '. Ustedes la reescribieron: compárenla con lo nuevo' : ''}.`,
      ...(words ? [`    ${diffLine(words)}`] : []),
    ]),
    ...provisions.map(
      ({ ref, kind, from = '', to = '' }) =>
        ({
          amended: `  Cambió la ley: ${ref}, del texto de ${from} al de ${to}.`,
          corrected: `  Se corrigió cómo se cuenta ${ref}.`,
          new: `  Ahora se apoya también en ${ref}.`,
          gone: `  Ya no se apoya en ${ref}.`,
        })[kind],
    ),
    ...(ownWords.length > 0
      ? [`  Con palabras suyas, sin cambios nuestros: ${ownWords.join('; ')}.`]
      : []),
    ...(open > 0 ? [`  Blancos por llenar: ${open}.`] : []),
  ];
  if (lines.length === 0) return [];
  return [`${file} (${adopted}${isBehind ? ` → ${current ?? '—'}` : ''})`, ...lines];
}
