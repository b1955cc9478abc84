import { createHash } from 'node:crypto';
import { scriptsIn, stylesIn } from './page-code.ts';

/**
 * The headers that Netlify gives an address by a `_headers` file, as its documentation says: every rule whose
 * path matches the address that was asked for, whether or not a file is there; `*` at the end stands for
 * anything, `:name` for a segment; a header set more than once is joined with a comma. With and without its
 * last slash an address is the same. Written apart from our own reader, so that it can disagree with it.
 */
export function netlifyHeaders(file: string, address: string): Map<string, string> {
  const headers = new Map<string, string>();
  const bare = (path: string) => path.replace(/(.)\/$/, '$1');
  let applies = false;
  for (const line of file.split(/\r?\n/)) {
    const text = line.trim();
    if (text === '' || text.startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      const pattern = bare(text)
        .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
        .replace(/:\w+/g, '[^/]+')
        .replace(/\*$/, '.*');
      applies = new RegExp(`^${pattern}$`).test(bare(address));
    } else if (applies) {
      const colon = text.indexOf(':');
      const name = text.slice(0, colon).trim().toLowerCase();
      const value = text.slice(colon + 1).trim();
      const before = headers.get(name);
      headers.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return headers;
}

/** The scripts and styles of a page that the policies of an answer do not allow; every one of several holds. */
export function refusedBy(policies: string, html: string): string[] {
  const parts = policies === '' ? [] : policies.split(/,\s*(?=default-src)/);
  return parts.flatMap((policy) => [
    ...unlisted(policy, 'script-src', scriptsIn(html)),
    ...unlisted(policy, 'style-src', stylesIn(html)),
  ]);
}

function unlisted(policy: string, name: string, texts: readonly string[]): string[] {
  const allowed = policy.split('; ').find((each) => each.startsWith(`${name} `)) ?? '';
  return texts.flatMap((text) => {
    const hash = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    return allowed.includes(hash) ? [] : [`${name}: ${text.slice(0, 40)}`];
  });
}
