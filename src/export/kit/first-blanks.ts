import { selectAll } from 'hast-util-select';
import { teamMainAbroad } from './country.ts';
import type { KitInputs, KitPage } from './pages.ts';
import { teamMain } from './room.ts';

/**
 * The blanks that the first afternoon and the sheets of the wall leave to fill, in Peru or elsewhere, but for the rules
 * that a lawyer signs: until then documents say the cautious side.
 */
export function firstBlanks(
  pages: readonly KitPage[],
  { project }: Pick<KitInputs, 'project'>,
): ReadonlySet<string> {
  const asked = pages.flatMap(({ file, document }) =>
    /^(?:00|30)-/.test(file)
      ? [teamMain(document), teamMainAbroad(document, project.registry)]
      : [],
  );
  const ids = asked.flatMap((main) =>
    selectAll('[data-blank]', main).map(({ properties }) => String(properties['dataBlank'])),
  );
  return new Set(ids.filter((id) => !id.startsWith('regla-')));
}
