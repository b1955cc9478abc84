import { registry } from '../facts/site-facts.ts';
import { fill } from '../i18n/fill.ts';
import { helpWords } from '../i18n/help.ts';
import { serviceFor } from '../registry/roles.ts';
import type { Lang } from '../registry/schema/common.ts';
import type { ServiceRole } from '../registry/schema/service.ts';
import { callTo } from './resolve.ts';

/**
 * The one or two words that tell each number on a line from the others, by what its service does.
 * @param ids services on the line, by id: the one that answers day and night is told beside the line that may not, in few
 *   words where it stands among them too
 * @param beside they are for the person whom whoever reads stands beside
 */
export function fewWords(
  ids: readonly string[],
  lang: Lang,
  beside = false,
): Partial<Record<ServiceRole, string>> {
  const words = helpWords[lang].fewWords;
  const listener = serviceFor('violence', registry);
  return {
    police: words.police,
    violence: words.violence,
    medical: words.medical,
    children: fill(ids.includes(listener) ? words.children : words.childrenAlone, {
      number: callTo(listener, lang).value,
    }),
    crisis: beside ? words.crisisBeside : words.crisis,
    extortion: words.extortion,
  };
}
