import { innerPath } from '../addresses/paths.ts';
import { hasCountryBox, isSheetToPrint } from '../facts/country-box.ts';
import { registry } from '../facts/site-facts.ts';
import { questionsOf, saysRow } from '../export/kit/questions.ts';
import { fillBlanks } from '../registry/blank-marks.ts';
import { writingLine } from '../export/kit/room.ts';
import { blankOfService } from '../registry/blanks.ts';
import type { Lang } from '../registry/schema/common.ts';
import { BASE_PATH } from '../site.ts';
import { numberName } from './listed-number.ts';

/** Says a question of the sheet of a country by its number. */
let rowSaid: ReturnType<typeof saysRow> | undefined;

/** Whether a page that is being made, by its path, has the box that makes a copy of it for another country. */
export function isBoxed(pathname: string): boolean {
  const slug = innerPath(pathname.slice(BASE_PATH.length)).replace(/\/$/, '');
  return hasCountryBox(slug) || isSheetToPrint(slug);
}

/** What stands in place of a number or name of Peru with the box ticked: «[ambulancia]». Nothing without a box. */
export const blankThere = (
  blank: string | undefined,
  pathname: string,
  lang: Lang,
): string | undefined =>
  blank !== undefined && isBoxed(pathname) ? `[${numberName(blank, lang)}]` : undefined;

/** The same, for a service of Peru, which some blank may stand for. */
export const serviceThere = (service: string, pathname: string, lang: Lang): string | undefined =>
  blankThere(blankOfService(registry, service), pathname, lang);

/**
 * What a text for elsewhere says with the box ticked: each blank in it, `{numero-emergencia}`, as what is said until
 * somebody there fills it, or by its name. Nothing without a box, or in a text with no blank, which says it already.
 */
export function saidThere(
  text: string | undefined,
  pathname: string,
  lang: Lang,
): string | undefined {
  if (!text?.includes('{') || !isBoxed(pathname)) return undefined;
  rowSaid ??= saysRow(questionsOf(registry));
  return fillBlanks(text, (id) => {
    // What was read of a country is in its kit; here somebody writes it.
    if (id.startsWith('leido-')) return writingLine;
    const data = registry.blanks.get(id)?.data;
    return rowSaid?.(id)?.value ?? data?.abroad?.[lang] ?? (data && `[${numberName(id, lang)}]`);
  });
}
