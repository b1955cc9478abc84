import { pagePath } from '../addresses/paths.ts';
import { registry } from '../facts/site-facts.ts';
import { fill } from '../i18n/fill.ts';
import { helpWords } from '../i18n/help.ts';
import { boxServices } from '../registry/danger-box.ts';
import { serviceFor } from '../registry/roles.ts';
import { isDocument } from '../registry/schema/page.ts';
import type { Lang } from '../registry/schema/common.ts';
import type { Page } from '../documents/project.ts';
import { BASE_PATH } from '../site.ts';
import type { HelpWay } from './help-ways.ts';
import { callTo } from './resolve.ts';

/** Where it stands how to go with somebody to whom one reports. */
const together = 'guias/acompanar-una-denuncia';

/** Where it stands what changes when the harm is done by those whom one would call. */
const slug = 'guias/acompanar-una-denuncia/autoridad';

/** Whom to call first, and where to go on, when the harm is done by the police, the military or an official. */
export function authorityWay(lang: Lang): { when: string; href: string; name: string } {
  const { when, to } = helpWords[lang].authority;
  const { value: number } = callTo(serviceFor('violence', registry), lang);
  const { value: police } = callTo(serviceFor('police', registry), lang);
  return { when: fill(when, { number, police }), href: pagePath(slug, lang, BASE_PATH), name: to };
}

/** Where else than at the police one may begin, and how to go with somebody: nobody has to report. */
export function trustWay(lang: Lang): HelpWay {
  const { when, to } = helpWords[lang].trust;
  const { value: number } = callTo(serviceFor('violence', registry), lang);
  return { when: fill(when, { number }), href: pagePath(together, lang, BASE_PATH), name: to };
}

/**
 * The same, below the minute of a guide that gives the number of the police to an adult who lives it: many do not trust
 * them. Who is under 18, or reads short sentences, is told in the minute.
 */
export function trustWayOf(
  page: Pick<Page, 'slug' | 'lang' | 'frontMatter' | 'components'> | undefined,
): HelpWay | undefined {
  if (!page || !isDocument(page.frontMatter) || !page.slug.startsWith('guias/')) return undefined;
  const { audience, easy, reader } = page.frontMatter;
  if (audience[0] !== 'affected' || easy || reader === 'child') return undefined;
  const box = page.components.find(({ name }) => name === 'Danger');
  if (!box || !boxServices(box.attributes, registry).includes(serviceFor('police', registry)))
    return undefined;
  return trustWay(page.lang);
}
