import { fill } from '../i18n/fill.ts';
import { lawWords } from '../i18n/law.ts';
import type { Lang } from '../registry/schema/common.ts';

/** Where a provision stands in a public copy of the laws. */
export interface CopyPlace {
  /** Commit of the copy. */
  commit: string;
  /** Path from its root. */
  file: string;
  /** From 1, if it is known. */
  line?: number;
}

const onGitHub = /^https:\/\/github\.com\/[^/]+\/([^/]+)(?:\/|$)/;

/** What was read, by name, and its address: at the line and in the version of the copy, where these are known. */
export function copyRead(
  read: string,
  lang: Lang,
  place?: CopyPlace,
): { name: string; href: string } {
  const words = lawWords[lang].verification;
  const copy = onGitHub.exec(read)?.[1];
  if (copy === undefined)
    return {
      name: fill(words.page, { host: new URL(read).hostname.replace(/^www\./, '') }),
      href: read,
    };
  const name = fill(words.copy, { copy });
  if (!place || !read.endsWith(`/blob/main/${place.file}`)) return { name, href: read };
  const { commit, line } = place;
  return {
    name: `${name}${fill(words.atVersion, { version: commit.slice(0, 8) })}`,
    href: `${pinned(read, place)}${line === undefined ? '' : `?plain=1#L${line}`}`,
  };
}

/** The address of a file of a copy in the version that is known; without one, as it is. */
export const pinned = (read: string, place?: CopyPlace): string =>
  place ? read.replace('/blob/main/', `/blob/${place.commit.slice(0, 8)}/`) : read;

/** What the address where the official text can be checked is: its page, or the home of a site that is searched. */
export function officialName(official: string, lang: Lang): string {
  const words = lawWords[lang].verification;
  return isHomePage(official) ? words.home : words.official;
}

/** Whether an address is the home of a site, where no text stands. */
export function isHomePage(address: string): boolean {
  const { pathname, hash } = new URL(address);
  return pathname === '/' && hash === '';
}
