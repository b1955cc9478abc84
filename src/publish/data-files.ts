import type { Lang } from '../registry/schema/common.ts';
import { adoptionLevel } from '../registry/schema/team.ts';
import { BASE_PATH } from '../site.ts';
import { calendarPath } from './calendar.ts';
import { hasSheet } from './csv-sheet.ts';
import { datasets } from './datasets.ts';
import { correctionFeedPath, feedPath } from './feeds.ts';
import { archivePath, archives } from './law-archive.ts';
import { earlierTextsPath, keptTexts, textArchivePath, textLogAddress } from './text-archive.ts';

const langs: readonly Lang[] = ['es', 'en'];

/** The files of data that other programs and calendars may have asked for by their address, below the base folder. */
export const dataFiles: readonly string[] = [
  ...datasets.flatMap(({ name }) => [`datos/${name}.json`, `datos/esquemas/${name}.json`]),
  ...datasets.filter(hasSheet).map(({ name }) => `datos/${name}.csv`),
  ...langs
    .flatMap((lang) => [
      feedPath(undefined, lang),
      correctionFeedPath(lang),
      ...adoptionLevel.options.map((level) => calendarPath(level, lang)),
    ])
    .map((path) => path.slice(BASE_PATH.length)),
  ...archives().map(({ version }) => archivePath(version)),
  textLogAddress,
  ...langs.map(earlierTextsPath),
  ...keptTexts().map(textArchivePath),
].sort();
