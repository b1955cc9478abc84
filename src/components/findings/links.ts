import { type FindingCollection, findingPath } from '../../addresses/finding-path.ts';
import { pagePath } from '../../addresses/paths.ts';
import { registry } from '../../facts/site-facts.ts';
import { titleAt } from '../../publish/corrections.ts';
import type { Entry } from '../../registry/registry.ts';
import type { Lang, Localized } from '../../registry/schema/common.ts';
import { BASE_PATH } from '../../site.ts';
import type { DataLink } from '../record-links.ts';
import { recordOf } from '../resolve.ts';

/** A record of these, where it is shown. Throws on an unknown id. */
export function findingLink(of: FindingCollection, id: string, lang: Lang): Omit<DataLink, 'id'> {
  const records: ReadonlyMap<string, Entry<{ name: Localized; short?: Localized }>> = registry[of];
  const { name, short } = recordOf(records, id);
  return {
    href: findingPath(of, id, registry, lang, BASE_PATH),
    name: (short ?? name)[lang],
  };
}

/** A page by its address, without language. Throws if there is none. */
export const pageLink = (address: string, lang: Lang): Omit<DataLink, 'id'> => ({
  href: pagePath(address, lang, BASE_PATH),
  name: titleAt(address, lang),
});
