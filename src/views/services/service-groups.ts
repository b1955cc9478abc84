import { registry } from '../../facts/site-facts.ts';
import type { Localized } from '../../registry/schema/common.ts';
import type { ServiceData } from '../../registry/schema/service.ts';
import { helpWords } from '../../i18n/help.ts';
import { inBoth } from '../../i18n/fill.ts';

const labels = inBoth(helpWords, 'needs');

/** Needs under which the directory lists services, most urgent first. */
const needs: { need: ServiceData['needs'][number]; label: Localized }[] = [
  { need: 'danger', label: labels.danger },
  { need: 'crisis', label: labels.crisis },
  { need: 'violence', label: labels.violence },
  { need: 'removal', label: labels.removal },
  { need: 'report', label: labels.report },
  { need: 'legal', label: labels.legal },
  { need: 'minors', label: labels.minors },
  { need: 'work', label: labels.work },
  { need: 'school', label: labels.school },
  {
    need: 'complaint',
    label: labels.complaint,
  },
  { need: 'community', label: labels.community },
];

/** Groups with services; each service stands once, under the first need it answers. */
export function serviceGroups(): { id: string; label: Localized; services: ServiceData[] }[] {
  const all = [...registry.services.values()]
    .map(({ data }) => data)
    .sort((a, b) => (a.rank ?? 100) - (b.rank ?? 100) || a.name.es.localeCompare(b.name.es, 'es'));
  return needs
    .map(({ need, label }) => ({
      id: `para-${need}`,
      label,
      services: all.filter(
        (service) => needs.find((each) => service.needs.includes(each.need))?.need === need,
      ),
    }))
    .filter(({ services }) => services.length > 0);
}
