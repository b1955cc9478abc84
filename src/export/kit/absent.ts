import { edited } from '../../html/edits.ts';
import { elementsOf, parseHtml, rangeOf } from '../../html/tree.ts';
import { kitWords } from '../../i18n/kit.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { Manifest } from '../manifest.ts';
import { escaped } from '../downloads.ts';
import { kitOf } from './file-name.ts';

/** What a copy of the site lacks to give a kit: its ready-made ones, and also what one is made of on the page. */
export type KitAbsence = 'ready' | 'all' | 'none';

/** The element at the head of the page of kits that says it, which is written again once there are files. */
const noticeId = 'kit-sin-archivos';

/** What a copy with these files lacks in a language. */
export const kitAbsence = ({ files }: Pick<Manifest, 'files'>, lang: Lang): KitAbsence => {
  const own = files.filter((file) => file.lang === lang);
  const makes = own.some(({ kind, file }) => kind === 'json' && file.startsWith('plantillas/'));
  if (own.some(({ file }) => kitOf(file)) && makes) return 'none';
  return makes ? 'ready' : 'all';
};

/**
 * The notice, as HTML: nothing in a copy that lacks nothing. By `data-lacks` the page hides what leads to what is not
 * there (`kit.css`). On the screen alone, as it is of the copy, not of the text.
 */
export function kitNotice(absence: KitAbsence, lang: Lang): string {
  const said = absence === 'none' ? '' : `<p>${escaped(kitWords[lang].page.absent[absence])}</p>`;
  const lacks = absence === 'none' ? '' : ` data-lacks="${absence}"`;
  return `<div id="${noticeId}" class="solo-pantalla"${lacks}>${said}</div>`;
}

/** A built page of kits with the notice of a copy in place of the one it has. Throws if it has none. */
export function withKitNotice(html: string, absence: KitAbsence, lang: Lang): string {
  const element = [...elementsOf(parseHtml(html))].find(
    ({ properties }) => properties.id === noticeId,
  );
  if (!element) throw new Error(`The page of kits has no element "${noticeId}".`);
  return edited(html, [{ ...rangeOf(element), text: kitNotice(absence, lang) }]);
}
