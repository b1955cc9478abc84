import { type Covering, provisionsOf, tells, wholeOf } from '../covering.ts';
import { defineRule, type TreeContext } from '../rule.ts';
import { unknownId } from '../unknown-ids.ts';

const nouns = {
  conducts: { es: 'Conducta inesperada', en: 'Unexpected conduct' },
  routes: { es: 'Ruta inesperada', en: 'Unexpected route' },
};

/** A document does not tell, link nor leave out with a reason a provision of what it covers. */
export default defineRule({
  id: 'page-behind-registry',
  severity: 'warning',
  checkTree(context) {
    for (const document of context.covering) checkDocument(document, context);
  },
});

function checkDocument(document: Covering, { registry, covering, report }: TreeContext): void {
  const { file, covers, leavesOut } = document;
  const whole = wholeOf(document, covering);
  const cited = whole.flatMap((each) => each.cited);
  const linked = [...new Set(whole.flatMap((each) => each.linked))];
  const told = linked.flatMap((each) => {
    const [kind, id = ''] = each.split('/');
    return provisionsOf(kind === 'routes' ? 'routes' : 'conducts', id, registry);
  });
  const left = leavesOut.map(({ provision }) => provision);
  const behind = new Set<string>();
  for (const { kind, id, place } of covers) {
    const unknown = unknownId(id, kind, registry, nouns[kind]);
    if (unknown) report({ file, place, ...unknown });
    for (const provision of provisionsOf(kind, id, registry)) {
      if (tells(cited, provision) || tells(told, provision)) continue;
      if (behind.has(provision)) continue;
      behind.add(provision);
      if (left.includes(provision)) continue;
      report({
        file,
        place,
        expected: [provision],
        message: {
          es: `«${id}» alcanza «${provision}» y la página no lo dice; se esperaba su cita, un enlace a la página de «${id}» o un motivo en leavesOut`,
          en: `“${id}” reaches “${provision}” and the page does not tell it; expected its citation, a link to the page of “${id}” or a reason in leavesOut`,
        },
      });
    }
  }
  for (const { provision, place } of leavesOut.filter((each) => !behind.has(each.provision)))
    report({
      file,
      place,
      message: {
        es: `«${provision}» sobra en leavesOut: la página ya lo dice o nada de lo que cubre lo alcanza; se esperaba quitarlo`,
        en: `“${provision}” is not needed in leavesOut: the page tells it or nothing it covers reaches it; expected it gone`,
      },
    });
}
