import { scheme } from '../../citations/ref.ts';
import { linkKind, linkSchemes } from '../link-kind.ts';
import { nearest } from '../../registry/nearest.ts';
import { defineRule } from '../rule.ts';

const known = [scheme, ...linkSchemes];

/** A link that would run something, or whose scheme nobody knows, such as `nomra:`. */
export default defineRule({
  id: 'link-scheme',
  severity: 'error',
  checkPage({ page: { addresses }, report }) {
    for (const { url, isPicture, place } of addresses) {
      if (isPicture || linkKind(url) !== 'refused') continue;
      const named = /^\s*([^/?#]*?:)/.exec(url)?.[1] ?? url;
      const near = nearest(named, known, 1);
      const expected = near.length > 0 ? near : known;
      const list = expected.join(', ');
      report({
        place,
        expected,
        message: {
          es: `Enlace inesperado con «${named}»; se esperaba una página del sitio o ${list}`,
          en: `Unexpected link with “${named}”; expected a page of the site or ${list}`,
        },
      });
    }
  },
});
