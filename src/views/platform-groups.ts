import { registry } from '../facts/site-facts.ts';
import type { Localized } from '../registry/schema/common.ts';
import type { PlatformData } from '../registry/schema/platform.ts';

/** Groups of the list of platforms, those asked about most first. */
const groups: { group: PlatformData['group']; label: Localized }[] = [
  { group: 'networks', label: { es: 'Redes y videos', en: 'Networks and videos' } },
  { group: 'messages', label: { es: 'Mensajes', en: 'Messages' } },
  { group: 'search', label: { es: 'Buscadores y nube', en: 'Search engines and cloud' } },
  { group: 'adult', label: { es: 'Páginas para adultos', en: 'Adult sites' } },
  { group: 'phone', label: { es: 'Teléfono', en: 'Telephone' } },
  { group: 'money', label: { es: 'Pagos con el celular', en: 'Payments by phone' } },
  { group: 'other', label: { es: 'Cualquier otra', en: 'Any other' } },
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
