import { scheme } from '../../citations/ref.ts';
import { linkKind, linkSchemes } from '../../documents/link-kind.ts';
import { nearest } from '../../registry/nearest.ts';
import { defineRule } from '../rule.ts';

const known = [scheme, ...linkSchemes];

/** What is left in the text of a link that is no link: a space in its address, or no bracket at its end. */
const half = /\] ?\(norma:[^)\s]*\s*[^)\s]*\)?/;

/** A link that would run something, whose scheme nobody knows, such as `nomra:`, or that is only half there. */
export default defineRule({
  id: 'link-scheme',
  severity: 'error',
  checkPage({ page: { addresses, blocks }, report }) {
    for (const { text, placeOf, place } of blocks) {
      const match = half.exec(text);
      if (!match) continue;
      report({
        place: placeOf(match.index, match.index + match[0].length) ?? place(),
        message: {
          es: `Enlace a medias «${match[0].slice(1).trim()}»; se esperaba [texto](norma:cp~art_154-B), sin espacios y con su paréntesis`,
          en: `Half a link “${match[0].slice(1).trim()}”; expected [text](norma:cp~art_154-B), without spaces and with its bracket`,
        },
      });
    }
    for (const { url, isPicture, place } of addresses) {
      if (/^tel:(?!\+?\d+$)/i.test(url))
        report({
          place,
          message: {
            es: `Llamada inesperada «${url}»; se esperaban solo cifras, como tel:100`,
            en: `Unexpected call “${url}”; expected digits only, such as tel:100`,
          },
        });
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
