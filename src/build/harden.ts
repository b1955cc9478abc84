import { innerPath } from '../addresses/paths.ts';
import { kindOf } from '../addresses/section.ts';
import { edited } from '../html/edits.ts';
import type { RenderedPage } from '../html/rendered.ts';
import { headerRules, headersFile } from '../delivery/headers.ts';
import { policiesOf, policyMeta, policyOfPage } from '../safe/policy.ts';
import { trimStyles } from '../delivery/trim-styles.ts';

/** The pages as they are written, in the order they came, and the file of headers for hosts. */
export interface Hardened {
  pages: string[];
  headers: string;
}

/**
 * Leaves each page the styles it can use, works out a strict policy from the scripts and styles that the
 * pages then hold, and writes it into each page and, with the other headers, into `_headers`. Pure.
 * @param linkedScripts text of the scripts that stand in files
 * @param base folder under which the site is served, `/` or `/folder/`
 * @param isListed whether search engines may list it
 */
export function harden(
  rendered: readonly RenderedPage[],
  linkedScripts: string,
  base: string,
  isListed: boolean,
): Hardened {
  const pages = trimStyles(rendered, linkedScripts);
  const policies = policiesOf(pages);
  const folders = new Set(
    pages.flatMap(({ path }) => innerPath(path).split('/').slice(0, -1)[0] ?? []),
  );
  const names = [...folders].filter(Boolean).sort();
  return {
    pages: pages.map((page) => {
      const { path, html, edits, styles, headStart } = page;
      const kind = kindOf(path);
      const policy = policyOfPage(kind, policies.get(kind) ?? new Map(), page);
      const meta = {
        start: headStart,
        end: headStart,
        text: policyMeta(policy),
      };
      // A sheet of which nothing is left goes whole: its hash would weigh more than it.
      const sheets = styles.map((style) => (style.text ? style : { ...style.element, text: '' }));
      return edited(html, [meta, ...sheets, ...edits]);
    }),
    headers: headersFile(headerRules(policies, names, base, isListed)),
  };
}
