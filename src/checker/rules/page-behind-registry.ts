import { fileStart } from '../../registry/place.ts';
import { byAddress, type Covering, untold } from '../law/covering.ts';
import { defineRule, type TreeContext } from '../rule.ts';
import { otherLang } from '../../text/other-lang.ts';

/** A document neither tells nor links a provision of what it covers. */
export default defineRule({
  id: 'page-behind-registry',
  severity: 'error',
  checkTree(context) {
    const standing = standingIn(context);
    for (const document of context.covering) checkDocument(document, context, standing);
  },
});

/** What stands at an address or under it: documents that were read, by `lang|address`, and pages that there are. */
interface Standing {
  documents: ReadonlyMap<string, readonly Covering[]>;
  pages: ReadonlyMap<string, readonly string[]>;
}

const standingIn = ({ covering, index }: TreeContext): Standing => ({
  documents: byAddress(covering, ({ lang, slug }) => `${lang}|${slug}`),
  pages: byAddress(
    (['es', 'en'] as const).flatMap((lang) => Array.from(index[lang], (slug) => `${lang}|${slug}`)),
    (each) => each,
  ),
});

function checkDocument(document: Covering, context: TreeContext, standing: Standing): void {
  const { registry, report } = context;
  const { file, lang, slug, covers } = document;
  const other = standing.documents
    .get(`${otherLang(lang)}|${slug}`)
    ?.find((each) => each.slug === slug);
  const unshared = covers.filter(
    ({ kind, id }) => other && !other.covers.some((each) => each.kind === kind && each.id === id),
  );
  if (other && unshared[0]) {
    const ids = unshared.map(({ id }) => id);
    report({
      file,
      place: unshared[0].place,
      message: {
        es: `${listed(ids, '«»')} en covers aquí y no en ${other.file}; se esperaba lo mismo en los dos idiomas`,
        en: `${listed(ids, '“”')} in covers here and not in ${other.file}; expected the same in both languages`,
      },
    });
  }
  // What could not be read may tell what seems to be missing.
  const named = [...document.linked, ...covers.map(({ kind, id }) => `${kind}/${id}`)];
  if (named.some((each) => registry.unread.has(each))) return;
  const address = `${lang}|${slug}`;
  const whole = standing.documents.get(address) ?? [];
  const read = new Set(whole.map((each) => `${lang}|${each.slug}`));
  const parts = (standing.pages.get(address) ?? []).filter((each) => each !== address);
  if (!parts.every((each) => read.has(each))) return;
  const behind = untold(document, whole, registry);
  for (const [id, missing] of Map.groupBy(behind, (each) => each.id)) {
    const expected = missing.map(({ provision }) => provision);
    report({
      file,
      place: missing[0]?.place ?? fileStart,
      expected,
      message: {
        es: `«${id}» alcanza ${listed(expected, '«»')} y la página no lo dice; se esperaba su cita o un enlace a la página de «${id}»`,
        en: `“${id}” reaches ${listed(expected, '“”')} and the page does not tell it; expected its citation or a link to the page of “${id}”`,
      },
    });
  }
}

const listed = (values: readonly string[], [open = '', close = '']: string): string =>
  values.map((each) => open + each + close).join(', ');
