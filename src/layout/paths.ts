import { BASE_PATH } from '../site.ts';

/** The same page in the other language; both always exist. */
export function otherLanguagePath(pathname: string): string {
  const inner = pathname.startsWith(BASE_PATH)
    ? pathname.slice(BASE_PATH.length)
    : pathname.slice(1);
  return BASE_PATH + (inner.startsWith('en/') ? inner.slice(3) : `en/${inner}`);
}
