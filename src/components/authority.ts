import { pagePath } from '../addresses/paths.ts';
import { registry } from '../facts/site-facts.ts';
import { fill } from '../i18n/fill.ts';
import { helpWords } from '../i18n/help.ts';
import { serviceFor } from '../registry/roles.ts';
import type { Lang } from '../registry/schema/common.ts';
import { BASE_PATH } from '../site.ts';
import { callTo } from './resolve.ts';

/** Where it stands what changes when the harm is done by those whom one would call. */
const slug = 'guias/acompanar-una-denuncia/autoridad';

/** Whom to call first, and where to go on, when the harm is done by the police, the military or an official. */
export function authorityWay(lang: Lang): { when: string; href: string; name: string } {
  const { when, to } = helpWords[lang].authority;
  const { value: number } = callTo(serviceFor('violence', registry), lang);
  const { value: police } = callTo(serviceFor('police', registry), lang);
  return { when: fill(when, { number, police }), href: pagePath(slug, lang, BASE_PATH), name: to };
}
