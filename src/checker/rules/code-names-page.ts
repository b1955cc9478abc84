import { documentFolders } from '../../addresses/section.ts';
import { nearest } from '../../registry/nearest.ts';
import { locator } from '../../registry/place.ts';
import { defineRule } from '../rule.ts';
import { sitePages } from '../../documents/site-pages.ts';
import { matchesOf } from '../../text/matches.ts';

/** An address of a document in single quotes, as the code has them: `'guias/perfil-falso'`. */
const named = new RegExp(`'((?:${documentFolders.join('|')})(?:/[a-z\\d-]+)+)'`, 'g');

/** A page that the code names, as the index of the site does, and that is not there: the build would stop. */
export default defineRule({
  id: 'code-names-page',
  severity: 'error',
  checkTree({ registry, index, moved, code, report }) {
    const known = sitePages(registry, index);
    for (const { path, content } of code()) {
      const text = content.toString();
      for (const { 1: slug = '', index: at } of matchesOf(named, text)) {
        if (known.has(slug)) continue;
        const to = moved.get(slug);
        const near = to === undefined ? nearest(slug, index.all) : [to];
        report({
          file: path,
          place: locator(text)(at + 1, at + 1 + slug.length),
          expected: near,
          message: {
            es: `Página inesperada «${slug}» en el código; se esperaba ${near.length > 0 ? `una que exista: ${near.join(', ')}` : 'una que exista, o quitarla de ahí'}`,
            en: `Unexpected page “${slug}” in the code; expected ${near.length > 0 ? `one that exists: ${near.join(', ')}` : 'one that exists, or none'}`,
          },
        });
      }
    }
  },
});
