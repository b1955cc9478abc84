import { compareEIds, type Instrument, type Registry } from '../../registry/registry.ts';
import type { Lang, Localized } from '../../registry/schema/common.ts';
import { lawWords } from '../../i18n/law.ts';
import { inBoth } from '../../i18n/fill.ts';

const labels = inBoth(lawWords, 'groups');

/** Instruments that stand together in the index of norms. */
export interface InstrumentGroup {
  id: string;
  label: string;
  instruments: Instrument[];
}

const groups: { id: string; label: Localized; types: Instrument['data']['type'][] }[] = [
  {
    id: 'constitucion',
    label: labels.constitution,
    types: ['constitution', 'code'],
  },
  {
    id: 'leyes',
    label: labels.laws,
    types: ['law', 'consolidated-text', 'legislative-resolution'],
  },
  {
    id: 'decretos-legislativos',
    label: labels.decrees,
    types: ['legislative-decree', 'emergency-decree'],
  },
  {
    id: 'reglamentos',
    label: labels.regulations,
    types: ['supreme-decree', 'resolution'],
  },
  { id: 'tratados', label: labels.treaties, types: ['treaty'] },
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
