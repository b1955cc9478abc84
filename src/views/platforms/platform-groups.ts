import { registry } from '../../facts/site-facts.ts';
import type { Localized } from '../../registry/schema/common.ts';
import type { PlatformData } from '../../registry/schema/platform.ts';
import { platformsWords } from '../../i18n/platforms.ts';
import { inBoth } from '../../i18n/fill.ts';

const labels = inBoth(platformsWords, 'groups');

/** Groups of the list of platforms, those asked about most first. */
const groups: { group: PlatformData['group']; label: Localized }[] = [
  { group: 'messages', label: labels.messages },
  { group: 'networks', label: labels.networks },
  { group: 'search', label: labels.search },
  { group: 'adult', label: labels.adult },
  { group: 'phone', label: labels.phone },
  { group: 'money', label: labels.money },
  { group: 'other', label: labels.other },
];

/** Groups that have platforms, each with their ids in the order of their names. */
export function platformGroups(): { id: string; label: Localized; ids: string[] }[] {
  const all = [...registry.platforms.values()].map(({ data }) => data);
  return groups
    .map(({ group, label }) => ({
      id: `para-${group}`,
      label,
      ids: all
        .filter((each) => each.group === group)
        .sort((a, b) => a.name.es.localeCompare(b.name.es, 'es'))
        .map(({ id }) => id),
    }))
    .filter(({ ids }) => ids.length > 0);
}
