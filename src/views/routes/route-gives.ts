import type { Lang } from '../../registry/schema/common.ts';
import type { RouteData } from '../../registry/schema/route.ts';
import { listText } from '../../words/law.ts';
import { fill } from '../../i18n/fill.ts';
import { routesWords } from '../../i18n/routes.ts';
import { wishes } from '../site/data-pages.ts';

/** Routes before an authority that is no criminal court: it sanctions and sets no penalty. */
const sanctions = new Set<RouteData['kind']>(['administrative', 'oversight']);

/** What a route gives of what people ask for: a sentence on what it serves for, another on what it helps with in part. */
export function givenText({ kind, gives }: Pick<RouteData, 'kind' | 'gives'>, lang: Lang): string {
  const words = routesWords[lang];
  const brings = gives.punishment.brings ?? (sanctions.has(kind) ? 'sanction' : 'penalty');
  const word = (of: 'givesYes' | 'givesPartly', wish: keyof RouteData['gives']) =>
    wish === 'punishment' ? words[of].punishment[brings] : words[of][wish];
  const given = (can: 'yes' | 'partly', wordOf: (wish: keyof RouteData['gives']) => string) =>
    listText(
      wishes.flatMap(({ key }) => (gives[key].can === can ? [wordOf(key)] : [])),
      lang,
    );
  return [
    [words.givesYes.says, given('yes', (wish) => word('givesYes', wish))],
    [words.givesPartly.says, given('partly', (wish) => word('givesPartly', wish))],
  ]
    .flatMap(([says = '', list = '']) => (list ? [fill(says, { list })] : []))
    .join(' ');
}
