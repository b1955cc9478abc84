import { type FindingCollection, findingPath } from '../../addresses/finding-path.ts';
import { pagePath, recordPath } from '../../addresses/paths.ts';
import { registry } from '../../facts/site-facts.ts';
import { titleAt } from '../../publish/corrections.ts';
import type { Entry } from '../../registry/registry.ts';
import type { Lang, Localized } from '../../registry/schema/common.ts';
import { BASE_PATH } from '../../site.ts';
import { recordOf } from '../resolve.ts';

/** A link to what a record is about. */
export interface NamedLink {
  href: string;
  name: string;
}

/** A record of these, where it is shown. Throws on an unknown id. */
export function findingLink(of: FindingCollection, id: string, lang: Lang): NamedLink {
  const records: ReadonlyMap<string, Entry<{ name: Localized; short?: Localized }>> = registry[of];
  const { name, short } = recordOf(records, id);
  return {
    href: findingPath(of, id, registry, lang, BASE_PATH),
    name: (short ?? name)[lang],
  };
}

/** A page by its address, without language. Throws if there is none. */
export const pageLink = (address: string, lang: Lang): NamedLink => ({
  href: pagePath(address, lang, BASE_PATH),
  name: titleAt(address, lang),
});

/** A paper to hand in. Throws on an unknown id. */
export const paperLink = (id: string, lang: Lang): NamedLink => ({
  href: recordPath('papeles', id, lang, BASE_PATH),
  name: recordOf(registry.papers, id).title[lang],
});
