import { fill } from '../i18n/fill.ts';
import { siteWords } from '../i18n/site.ts';
import type { Duration, Lang, Level } from '../registry/schema/common.ts';
import type { Penalty } from '../registry/schema/penalty.ts';
import type { ProvisionVersionData } from '../registry/schema/provision.ts';
import { actionText, durationText, levelText, penaltyText } from '../words/law.ts';

/** How a value of a provision is said, by the name that its line has. */
const said: Readonly<Record<string, (value: unknown, lang: Lang) => string>> = {
  penalty: (value, lang) => penaltyText(value as Penalty, lang),
  deadline: (value, lang) => durationText(value as Duration, lang),
  action: (value, lang) => actionText(value as NonNullable<ProvisionVersionData['action']>, lang),
  level: (value, lang) =>
    fill(siteWords[lang].texts.level, { level: levelText(value as Level, lang) }),
  repealed: (_, lang) => siteWords[lang].texts.repealed,
};

/**
 * A line that says a value of a provision, `@penalty {…}`, in words; nothing of another line. What words of today cannot
 * say, as it was written years ago, is said as it is kept.
 */
export function lawLine(line: string, lang: Lang): string | undefined {
  const [, name = '', rest = ''] = /^@(\w+)(?: (.*))?$/.exec(line) ?? [];
  const say = said[name];
  if (!say) return undefined;
  try {
    const value: unknown = rest.startsWith('{') ? JSON.parse(rest) : rest;
    return say(value, lang) || rest;
  } catch {
    return rest;
  }
}
