import { exportsWords } from '../i18n/exports.ts';
import { fill } from '../i18n/fill.ts';
import { isPastRelease } from '../documents/site-changes.ts';
import type { Lang } from '../registry/schema/common.ts';

/** The first day of the month of a version, `YYYY-MM-DD`: a file keeps no trace of when it was made. */
export const releaseDay = (version: string): string =>
  `${version.split('.').slice(0, 2).join('-')}-01`;

/** The copy of the site that files are made of. */
interface Edition {
  /** The last version, `AAAA.MM.n`. */
  version: string;
  /** Of its sources, where that is told. */
  commit?: string | null;
  /** Whether it has changes that came after that version. */
  isLater?: boolean;
}

/** The copy that a file is made of, as a sentence says it: «posterior a la versión 2026.11.1, commit c6430c0». */
export function editionText(
  { version, commit, isLater = isPastRelease() }: Edition,
  lang: Lang,
): string {
  const t = exportsWords[lang].edition;
  const edition = fill(isLater ? t.later : t.version, { version });
  return commit ? fill(t.commit, { edition, commit: commit.slice(0, 7) }) : edition;
}
