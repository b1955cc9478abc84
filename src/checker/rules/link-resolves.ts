import { nearest } from '../../registry/nearest.ts';
import type { Localized } from '../../registry/schema/common.ts';
import { madeAnchors, ofFrame } from '../ways/anchors.ts';
import { linkKind } from '../../documents/link-kind.ts';
import { recordShownAt } from '../../documents/query-targets.ts';
import { sitePages } from '../../documents/site-pages.ts';
import { defineRule } from '../rule.ts';

/** An address copied from the browser of whoever writes, where nobody else gets. */
const ownServer = /^https?:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?(\/.*)$/i;

/**
 * A link to a page of the site that is not there, in the other language, or written as a path of a file; or to
 * an anchor that its page does not have, where the sources tell which it has.
 */
export default defineRule({
  id: 'link-resolves',
  severity: 'error',
  checkPage({ page: { lang, addresses }, registry, index, moved, report }) {
    const root = lang === 'en' ? '/en/' : '/';
    const known = sitePages(registry, index);
    for (const { url, isPicture, place } of addresses) {
      const [, served] = ownServer.exec(url) ?? [];
      if (served !== undefined)
        report({
          place,
          expected: [served],
          message: {
            es: `Enlace inesperado a este aparato, «${url}»; se esperaba «${served}»`,
            en: `Unexpected link to this machine, “${url}”; expected “${served}”`,
          },
        });
      const [path = ''] = url.split(/[?#]/);
      if (isPicture || path === '' || linkKind(url) !== 'page') continue;
      if (/\.(?!mdx?$)\w+$/.test(path)) continue; // A file, which the build looks for.
      const slug = path
        .replace(/^(\.{1,2}\/)+|^\//, '')
        .replace(/^en\//, '')
        .replace(/(\.mdx?|\/)$/, '');
      const wanted = slug === 'en' || slug === '' ? root : `${root}${slug}/`;
      if (path === wanted && (path === root || known.has(slug))) continue;
      const isHeld = path === root || known.has(slug);
      const to = moved.get(slug);
      const meant = to === undefined ? nearest(slug, known) : [to];
      const near = isHeld ? [wanted] : meant.map((each) => `${root}${each}/`);
      const expected: Localized = isHeld
        ? { es: `«${wanted}»`, en: `“${wanted}”` }
        : {
            es: near.length > 0 ? `uno que exista: ${near.join(', ')}` : 'uno que exista',
            en: near.length > 0 ? `one that exists: ${near.join(', ')}` : 'one that exists',
          };
      report({
        place,
        expected: near,
        lacks: isHeld ? undefined : recordShownAt(slug),
        message: {
          es: `Enlace inesperado a «${url}»; se esperaba ${expected.es}`,
          en: `Unexpected link to “${url}”; expected ${expected.en}`,
        },
      });
    }
  },
  checkTree({ registry, anchors, anchorLinks, report }) {
    for (const { file, path, anchor: written, place } of anchorLinks) {
      const anchor = decoded(written);
      const made = madeAnchors(path, anchor, registry);
      const known = anchors.get(path) ?? made?.known;
      if (!known || known.includes(anchor)) continue;
      const near = nearest(anchor, known).map((each) => `#${each}`);
      const own = known.filter((each) => !ofFrame.includes(each));
      const some = own.slice(0, 5).map((each) => `#${each}`);
      const list = (near.length > 0 ? near : some).join(', ');
      report({
        file,
        place,
        expected: near,
        lacks: made?.record,
        message: {
          es: `Ancla inesperada «#${anchor}» en «${path}»; se esperaba ${list || 'una que esa página tenga'}`,
          en: `Unexpected anchor “#${anchor}” at “${path}”; expected ${list || 'one that the page has'}`,
        },
      });
    }
  },
});

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
