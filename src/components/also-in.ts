import { registry } from '../facts/site-facts.ts';
import { fill } from '../i18n/fill.ts';
import type { Lang } from '../registry/schema/common.ts';
import { serviceFor } from '../registry/roles.ts';
import { ui } from '../words/frame.ts';
import { levelText, listText } from '../words/law.ts';
import { callTo } from './resolve.ts';

/** That the line on violence also answers in other languages, around its number; nothing where it says none. */
export function alsoIn(
  lang: Lang,
): { before: string; number: string; href: string; after: string } | undefined {
  const { service, href, value: number } = callTo(serviceFor('violence', registry), lang);
  /** The first is Spanish, as everywhere. */
  const others = (service.languages ?? []).slice(1).map((each) => each[lang]);
  if (others.length === 0) return undefined;
  const [before = '', after = ''] = fill(ui(lang).alsoIn, {
    number: '\n',
    languages: listText(others, lang),
    level: levelText(service.verification.level, lang),
  }).split('\n');
  return { before, number, href, after };
}
