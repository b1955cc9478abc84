import { compareEIds, type Instrument, type Registry } from '../registry/registry.ts';
import type { Lang, Localized } from '../registry/schema/common.ts';

/** Instruments that stand together in the index of norms. */
export interface InstrumentGroup {
  id: string;
  label: string;
  instruments: Instrument[];
}

const groups: { id: string; label: Localized; types: Instrument['data']['type'][] }[] = [
  {
    id: 'constitucion',
    label: { es: 'Constitución y códigos', en: 'Constitution and codes' },
    types: ['constitution', 'code'],
  },
  {
    id: 'leyes',
    label: { es: 'Leyes', en: 'Laws' },
    types: ['law', 'consolidated-text', 'legislative-resolution'],
  },
  {
    id: 'decretos-legislativos',
    label: { es: 'Decretos legislativos y de urgencia', en: 'Legislative and emergency decrees' },
    types: ['legislative-decree', 'emergency-decree'],
  },
  {
    id: 'reglamentos',
    label: { es: 'Reglamentos y resoluciones', en: 'Regulations and resolutions' },
    types: ['supreme-decree', 'resolution'],
  },
  { id: 'tratados', label: { es: 'Tratados', en: 'Treaties' }, types: ['treaty'] },
];

/** The groups that have instruments, in order; within each, those with most articles first. */
export function groupsOf(registry: Registry, lang: Lang): InstrumentGroup[] {
  return groups.flatMap(({ id, label, types }) => {
    const instruments = [...registry.instruments.values()]
      .filter(({ data }) => types.includes(data.type))
      .sort((a, b) => b.provisions.size - a.provisions.size || compareEIds(a.id, b.id));
    return instruments.length > 0 ? [{ id, label: label[lang], instruments }] : [];
  });
}
