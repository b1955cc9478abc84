// A release: refuses what is not ready, says what changed, keeps the addresses, packs and tags.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { releaseSlug } from '../src/addresses/paths.ts';
import { checkTree } from '../src/checker/check-tree.ts';
import { loadProject } from '../src/documents/project.ts';
import { countOf } from '../src/checker/report.ts';
import { textRecordsOf } from '../src/documents/record-text.ts';
import { siteAddresses } from '../src/documents/site-pages.ts';
import { formatRef } from '../src/citations/ref.ts';
import { writeWhole } from '../src/files/write-whole.ts';
import { dataFiles } from '../src/publish/data-files.ts';
import { instrumentRows } from '../src/publish/instrument-rows.ts';
import { archivePath, archiveText } from '../src/publish/law-archive.ts';
import { archiveFolder } from '../src/registry/kept-releases.ts';
import {
  builtTexts,
  textArchiveFolder,
  textArchivePath,
  textArchiveText,
  textNumbers,
} from '../src/publish/text-archive.ts';
import { shown } from '../src/registry/characters.ts';
import { today } from '../src/registry/days.ts';
import { buildRegistry } from '../src/registry/load.ts';
import type { Lang } from '../src/registry/schema/common.ts';
import { CONTACT, IS_DISCREET } from '../src/site.ts';
import { addressesFile, lostAddresses, readAddresses } from '../src/documents/released.ts';
import { changedProvisions } from '../src/upkeep/changed-provisions.ts';
import { type TextLog, textLogAt, textLogFile, textLogPath } from '../src/documents/text-log.ts';
import { releaseFaults, releaseNotes, sectionsOf } from '../src/upkeep/release.ts';
import { commitOf, dataAt, git } from './git.ts';
import { projectRoot, readArguments } from './options.ts';
import { stop } from './stop.ts';

const usage = 'npm run release -- [--dry-run] [--since REVISIÓN], o --texts';
const { values } = readArguments(
  {
    options: {
      'dry-run': { type: 'boolean' },
      since: { type: 'string' },
      texts: { type: 'boolean' },
    },
  },
  usage,
  'go on',
);
const root = projectRoot();
if (IS_DISCREET) stop('Una versión se hace de la edición abierta: quita EDITION.');
if (git(root, 'rev-parse', '--is-inside-work-tree') !== 'true')
  stop('Aquí no hay un repositorio de git, y una versión es una etiqueta: clona el proyecto.');
if (values.texts) keepTexts();
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const { version } = JSON.parse(read('package.json')) as { version: string };
const lock = JSON.parse(read('package-lock.json')) as { version?: string };
const changes: Record<Lang, string> = {
  es: read('CHANGELOG.md'),
  en: read('CHANGELOG.en.md'),
};
const project = loadProject(root);
const addresses = { pages: siteAddresses(project), files: dataFiles };
const tags = (git(root, 'tag', '--list', '20*', '--merged', 'HEAD', '--sort=-creatordate') ?? '')
  .split('\n')
  .filter(Boolean);
const faults = releaseFaults({
  version,
  locked: lock.version,
  changes,
  today: today(),
  dirty: (git(root, 'status', '--porcelain') ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.trim().replace(/^\S+\s+/, '')),
  tags,
  contact: CONTACT,
  errors: countOf(checkTree(root), 'error'),
  lost: lostAddresses(readAddresses(read('addresses.json')), addresses),
});
if (faults.length > 0) {
  for (const fault of faults) console.error(shown(fault));
  stop(
    `${values['dry-run'] ? `Ensayo: la versión ${version} todavía no se puede hacer` : `No se hizo la versión ${version}`}: falta ${faults.length === 1 ? 'lo que dice la línea de arriba' : `lo que dicen las ${faults.length} líneas de arriba`}.`,
    1,
  );
}
const notes = (['es', 'en'] as const)
  .map((lang) => releaseNotes(changes[lang], lang, provisionsSince(values.since ?? tags[0], lang)))
  .join('\n');
console.log(notes);
if (values['dry-run']) console.log(`Ensayo: ${version} se puede hacer. No se escribió nada.`);
else release();

/**
 * Keeps the changes of each text up to the last commit, without a release: each build and test counts again in git only
 * what came after. Ends the command.
 */
function keepTexts(): never {
  const log = textLogAt(root);
  if (log.commit !== git(root, 'rev-parse', 'HEAD'))
    stop(
      `No se guardó nada: la historia de git no sigue desde el commit de ${textLogPath}. Qué hacer: docs/releases.md.`,
      1,
    );
  writeWhole(join(root, textLogPath), textLogFile(log));
  console.log(
    `${textLogPath} cuenta los textos hasta ${log.commit.slice(0, 10)}. Falta guardarlo: git commit, sin cambiar los commits anteriores.`,
  );
  process.exit();
}

/** Makes the release. What stops it halfway leaves no tag: mend it and repeat. */
function release(): void {
  const kept = join(archiveFolder, `${version}.json`);
  const date = sectionsOf(changes.es)[0]?.date ?? today();
  const own = [archivePath(version), textArchivePath(version)];
  const files = [...new Set([...addresses.files, ...own])].sort();
  const log = textLogAt(root);
  const numbers = numbersOf(log);
  // Of the site as it is read: what a page draws out of the data is in no source.
  run('scripts/build.ts');
  const texts = join(textArchiveFolder, `${version}.json`);
  const release = { version, date, commit: commitOf(root) ?? '', numbers };
  writeWhole(join(root, texts), textArchiveText(release, builtTexts(join(root, 'dist'), project)));
  writeWhole(join(root, kept), archiveText(release, instrumentRows(project.registry)));
  const pages = [...new Set([...addresses.pages, releaseSlug(version)])].sort();
  writeWhole(join(root, 'addresses.json'), addressesFile(version, { pages, files }));
  writeWhole(join(root, textLogPath), textLogFile(log));
  const written = ['addresses.json', kept, texts, textLogPath];
  if (git(root, 'status', '--porcelain', '--', ...written) !== '') {
    const message = `Addresses, law and texts of ${version}`;
    git(root, 'add', '--', ...written);
    if (git(root, 'commit', '--quiet', '-m', message, '--', ...written) === undefined)
      stop(`No se pudo guardar ${written.join(' y ')} con git commit: mira por qué y repite.`, 1);
  }
  run('scripts/test.ts', '--all');
  run('scripts/package.ts');
  const { status } = spawnSync(
    'git',
    ['tag', '--annotate', version, '--cleanup=whitespace', '--file=-'],
    {
      cwd: root,
      input: notes,
      stdio: ['pipe', 'inherit', 'inherit'],
    },
  );
  if (status !== 0) stop(`No se pudo poner la etiqueta ${version}: lo de arriba dice por qué.`, 1);
  console.log(
    `Versión ${version} hecha: la etiqueta lleva lo que cambió y package/, lo que va al alojamiento. Para publicarla: git push --follow-tags.`,
  );
}

/** The number of each text; stops where the history does not go on from the numbers that are kept. */
function numbersOf(log: TextLog) {
  try {
    const records = textRecordsOf(project.registry);
    return textNumbers(
      log,
      project.pages,
      records.map(({ slug, file }) => ({ slug, yaml: read(file) })),
    );
  } catch {
    return stop(
      `No se hizo la versión ${version}: la historia de git no sigue desde el commit de ${textLogPath}, y no se sabe qué número tiene cada texto. Qué hacer: docs/releases.md.`,
      1,
    );
  }
}

/** Runs a command of the project; stops where it fails. */
function run(script: string, ...options: string[]): void {
  const { status } = spawnSync(process.execPath, [script, ...options], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0)
    stop(`No se hizo la versión ${version}: ${script} falló. Corrígelo y repite.`, 1);
}

/** The provisions that differ from those of an earlier version, a line each. */
function provisionsSince(since: string | undefined, lang: Lang) {
  if (since === undefined) return undefined;
  const before = dataAt(root, since);
  if (!before)
    return stop(
      `No se pudo leer la revisión «${shown(since)}» con git; se esperaba una rama, etiqueta o commit.`,
    );
  const changed = changedProvisions(buildRegistry(before).registry, project.registry);
  return { since, lines: changed.map(({ ref, why }) => `${formatRef(ref)}: ${why[lang]}`) };
}
