import type { Lang } from '../registry/schema/common.ts';
import type { ProvisionVersionData } from '../registry/schema/provision.ts';
import { actionText, levelText } from '../words/law.ts';

/** What a version may hold at a level of its own, told beside the level of the whole. */
type OwnField = 'action' | 'aggravated' | 'deadlines';

/**
 * What is said of a version, with its level in brackets where that is not the level of the whole: what we deduce
 * never stands under “official text”.
 */
export function withOwnLevel(
  said: string,
  { verification }: Pick<ProvisionVersionData, 'verification'>,
  field: OwnField,
  lang: Lang,
): string {
  const own = verification.fields?.[field]?.level;
  if (!said || own === undefined || own === verification.level) return said;
  const level = levelText(own, lang);
  return said.endsWith(')') ? `${said.slice(0, -1)}; ${level})` : `${said} (${level})`;
}

/** That the State prosecutes a minor offence too is a reading: it is said apart from what the law says. */
const byState = {
  es: '; que además la persiga el Estado es lectura nuestra',
  en: '; that the State prosecutes it too is our reading',
};

/** Who prosecutes, as a version says it and as sure as that is; empty where it does not say. */
export function actionSaid(text: ProvisionVersionData, lang: Lang): string {
  if (!text.action) return '';
  const said = actionText(text.action, lang);
  if (text.action !== 'minor') return withOwnLevel(said, text, 'action', lang);
  const { level } = text.verification.fields?.['action'] ?? text.verification;
  return level === 'inference' ? said + byState[lang] : said;
}
