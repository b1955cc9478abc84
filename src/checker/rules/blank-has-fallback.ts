import type { Page } from '../../documents/project.ts';
import { defineRule } from '../rule.ts';

/** A blank that names whom to turn to, on a page that a person alone may read, with no public service beside it. */
export default defineRule({
  id: 'blank-has-fallback',
  severity: 'error',
  checkPage({ page, registry, report }) {
    if (!mayBeReadAlone(page)) return;
    for (const { name, attributes, place } of page.components) {
      const own = attributes['id'] ?? '';
      const ids = name === 'Blank' ? [own] : name === 'List' ? blanksOf(own) : [];
      for (const id of ids) {
        const blank = registry.blanks.get(id)?.data;
        if (blank?.scope !== 'contact' || blank.fallback || blank.internal) continue;
        report({
          place,
          message: {
            es: `Blanco «${id}» sin servicio público al lado${id === own ? '' : `, en la lista «${own}»`}; se esperaba fallback en src/data/blanks/${id}.yaml, o internal: true si solo sirve dentro de un equipo`,
            en: `Blank “${id}” without a public service beside it${id === own ? '' : `, in the list “${own}”`}; expected fallback in src/data/blanks/${id}.yaml, or internal: true if it only serves inside a team`,
          },
        });
      }
    }

    function blanksOf(list: string): string[] {
      const data = registry.lists.get(list)?.data;
      return data?.kind === 'calls' ? data.items.flatMap(({ blank }) => blank ?? []) : [];
    }
  },
});

/** Everything but a document meant for teams and organisations alone. */
function mayBeReadAlone({ frontMatter }: Page): boolean {
  if (!('audience' in frontMatter)) return true;
  return frontMatter.audience.some((each) => each !== 'team' && each !== 'organisation');
}
