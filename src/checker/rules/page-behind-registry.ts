import { fileStart } from '../../registry/place.ts';
import { type Covering, untold } from '../covering.ts';
import { defineRule, type TreeContext } from '../rule.ts';
import { unknownId } from '../unknown-ids.ts';

/** A document does not tell, link nor leave out with a reason a provision of what it covers. */
export default defineRule({
  id: 'page-behind-registry',
  severity: 'error',
  checkTree(context) {
    for (const document of context.covering) checkDocument(document, context);
  },
});

function checkDocument(document: Covering, context: TreeContext): void {
  const { registry, index, covering, report } = context;
  const { file, lang, slug, covers, leavesOut } = document;
  for (const { kind, id, place } of covers) {
    const unknown = unknownId(id, kind, registry);
    if (unknown) report({ file, place, ...unknown });
  }
  const other = covering.find((each) => each.slug === slug && each.lang !== lang);
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
  const isUnder = (each: string) => each.startsWith(`${slug}/`);
  const isRead = (part: string) =>
    covering.some((each) => each.lang === lang && each.slug === part);
  if (![...index[lang]].filter(isUnder).every(isRead)) return;
  const behind = untold(document, covering, registry);
  const told = behind.filter(
    ({ provision }) => !leavesOut.some((each) => isLeft(provision, each.provision)),
  );
  for (const [id, missing] of Map.groupBy(told, (each) => each.id)) {
    const expected = missing.map(({ provision }) => provision);
    report({
      file,
      place: missing[0]?.place ?? fileStart,
      expected,
      message: {
        es: `«${id}» alcanza ${listed(expected, '«»')} y la página no lo dice; se esperaba su cita, un enlace a la página de «${id}» o un motivo en leavesOut`,
        en: `“${id}” reaches ${listed(expected, '“”')} and the page does not tell it; expected its citation, a link to the page of “${id}” or a reason in leavesOut`,
      },
    });
  }
  for (const { provision, place } of leavesOut) {
    if (behind.some((each) => isLeft(each.provision, provision))) continue;
    report({
      file,
      place,
      message: {
        es: `«${provision}» sobra en leavesOut: la página ya lo dice o nada de lo que cubre lo alcanza; se esperaba quitarlo`,
        en: `“${provision}” is not needed in leavesOut: the page tells it or nothing it covers reaches it; expected it gone`,
      },
    });
  }
}

/** True if what is left out is a provision, or the one that sets it where it is a form or a deadline. */
const isLeft = (provision: string, left: string): boolean =>
  provision === left || provision.startsWith(`${left}#`);

const listed = (values: readonly string[], [open = '', close = '']: string): string =>
  values.map((each) => open + each + close).join(', ');
