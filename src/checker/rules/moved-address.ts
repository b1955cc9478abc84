import { sectionOf } from '../../addresses/section.ts';
import { theFirst } from '../../registry/problem.ts';
import type { Lang, Localized } from '../../registry/schema/common.ts';
import { type Move, movesOfRecords } from '../../documents/moves.ts';
import { defineRule } from '../rule.ts';
import { sitePages } from '../../documents/site-pages.ts';
import { otherLang } from '../../text/other-lang.ts';

/**
 * An address that something says it had before, and that still stands, that another claims too, that no section
 * holds, or that its translation does not claim.
 */
export default defineRule({
  id: 'moved-address',
  severity: 'error',
  checkTree({ registry, index, moves, isWhole, report }) {
    const known = sitePages(registry, index);
    const owners = new Map<string, Move>();
    const tell = ({ file, place, from }: Move, said: Localized, related: Move[] = []) =>
      report({
        file,
        place,
        related: related.map((each) => theFirst(each.file, each.place)),
        message: {
          es: `Dirección de antes inesperada «${from}»: ${said.es}`,
          en: `Unexpected earlier address “${from}”: ${said.en}`,
        },
      });
    const isAlone = ({ from, to, lang }: Move & { lang?: Lang }) =>
      lang !== undefined &&
      index[otherLang(lang)].has(to) &&
      moves.every((each) => each.from !== from || each.to !== to || each.lang === lang);
    for (const move of [...moves, ...movesOfRecords(registry)]) {
      const { from, to, file } = move;
      const owner = owners.get(from);
      if (!owner) owners.set(from, move);
      if (known.has(from)) tell(move, stillThere);
      else if (!sectionOf(`${from}/`)) tell(move, nowhere);
      else if (owner && (owner.to !== to || owner.file === file))
        tell(move, claimed(owner.file), [owner]);
      else if (isWhole && isAlone(move)) tell(move, alone);
    }
  },
});

const stillThere: Localized = {
  es: 'todavía hay una página ahí; se esperaba una que ya no esté',
  en: 'a page still stands there; expected one that is gone',
};
const nowhere: Localized = {
  es: 'ninguna sección del sitio la tuvo; se esperaba una como guias/imagenes-intimas',
  en: 'no section of the site had it; expected one such as guias/imagenes-intimas',
};
const alone: Localized = {
  es: 'su traducción no la dice; se esperaba en los dos idiomas',
  en: 'its translation does not say it; expected in both languages',
};
const claimed = (file: string): Localized => ({
  es: `ya la dice ${file}; se esperaba una sola vez`,
  en: `${file} says it already; expected once`,
});
