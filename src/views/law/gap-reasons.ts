import type { Lang, Localized } from '../../registry/schema/common.ts';
import type { ConductData } from '../../registry/schema/conduct.ts';
import { routesWords } from '../../i18n/routes.ts';
import { inBoth } from '../../i18n/fill.ts';

const limitTexts = inBoth(routesWords, 'limits');

/** What a kind of route sees, and so why it does not serve a situation that is something else. */
const limits: Record<string, Localized> = {
  platform: limitTexts.platform,
  protection: limitTexts.protection,
  criminal: limitTexts.criminal,
  administrative: limitTexts.administrative,
  civil: limitTexts.civil,
  constitutional: limitTexts.constitutional,
  oversight: limitTexts.oversight,
};

/** Why no route of a kind serves a conduct: its own gap if it has one for crimes, else what the kind sees. */
export function gapReason(conduct: ConductData, kind: string, lang: Lang): string {
  if (kind === 'criminal' && conduct.gaps?.[0]) return conduct.gaps[0].reason[lang];
  return limits[kind]?.[lang] ?? '';
}
