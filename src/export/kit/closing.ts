// How a page ends in the hands of a team: whoever sees an error tells the team, which has the text.
import type { Lang } from '../../registry/schema/common.ts';
import { CONTACT } from '../../site.ts';
import { exportsWords } from '../../i18n/exports.ts';
import { fill } from '../../i18n/fill.ts';
import { frameWords } from '../../i18n/frame.ts';

/**
 * A built page that a team keeps, which tells an error to whoever coordinates it: whom the project asks to be told, or
 * that nobody is yet, is said once, in the readme.
 */
export function closedForTeam(html: string, lang: Lang, contact = CONTACT): string {
  const { noContact, reportTo } = frameWords[lang].frame;
  return html.replaceAll(
    contact ? fill(reportTo, { contact }) : noContact,
    exportsWords[lang].wall.toTeam,
  );
}
