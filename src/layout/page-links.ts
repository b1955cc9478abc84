import { innerPath } from '../addresses/paths.ts';
import { documentKind } from '../export/documents.ts';
import { downloadsPath } from '../export/downloads.ts';
import type { Lang } from '../registry/schema/common.ts';
import { BASE_PATH } from '../site.ts';

/** Where the files of a written document are listed; nothing for one that has none. */
export const downloadsAt = (slug: string, lang: Lang): string | undefined =>
  documentKind(slug) && downloadsPath(slug, lang, BASE_PATH);

/** The address of a page without base, language or slashes at its ends, from the path that is asked for. */
export const slugOfPath = (pathname: string): string =>
  innerPath(pathname.slice(BASE_PATH.length)).replace(/\/$/, '');
