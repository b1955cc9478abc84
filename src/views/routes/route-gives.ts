import type { Lang } from '../../registry/schema/common.ts';
import type { RouteData } from '../../registry/schema/route.ts';
import { listText } from '../../words/law.ts';
import { fill } from '../../i18n/fill.ts';
import { routesWords } from '../../i18n/routes.ts';
import { wishes } from '../site/data-pages.ts';

/** What a route gives of what people ask for: a sentence on what it serves for, another on what it helps with in part. */
export function givenText({ gives }: Pick<RouteData, 'gives'>, lang: Lang): string {
  const words = routesWords[lang];
  const given = (can: 'yes' | 'partly', wordOf: (wish: keyof RouteData['gives']) => string) =>
    listText(
      wishes.flatMap(({ key }) => (gives[key].can === can ? [wordOf(key)] : [])),
      lang,
    );
  return [
    [words.givesYes.says, given('yes', (wish) => words.givesYes[wish])],
    [words.givesPartly.says, given('partly', (wish) => words.givesPartly[wish])],
  ]
    .flatMap(([says = '', list = '']) => (list ? [fill(says, { list })] : []))
    .join(' ');
}
