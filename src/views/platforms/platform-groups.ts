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

/** Those that have a place, in it; the others after, by name, and what stands for all the rest last. */
function inListOrder(platforms: PlatformData[]): PlatformData[] {
  const place = ({ group, order }: PlatformData): number =>
    group === 'other' ? Infinity : (order ?? Number.MAX_SAFE_INTEGER);
  return platforms.toSorted(
    (a, b) => place(a) - place(b) || a.name.es.localeCompare(b.name.es, 'es'),
  );
}

/** Groups that have platforms, each with their ids in that order. */
export function platformGroups(): { id: string; label: Localized; ids: string[] }[] {
  const all = [...registry.platforms.values()].map(({ data }) => data);
  return groups
    .map(({ group, label }) => ({
      id: `para-${group}`,
      label,
      ids: inListOrder(all.filter((each) => each.group === group)).map(({ id }) => id),
    }))
    .filter(({ ids }) => ids.length > 0);
}
