import { registry } from '../facts/site-facts.ts';
import type { Localized } from '../registry/schema/common.ts';
import type { ServiceData } from '../registry/schema/service.ts';

/** Needs under which the directory lists services, most urgent first. */
const needs: { need: ServiceData['needs'][number]; label: Localized }[] = [
  { need: 'danger', label: { es: 'Si hay peligro ahora', en: 'If there is danger now' } },
  { need: 'crisis', label: { es: 'Si no das más', en: 'If you cannot go on' } },
  { need: 'violence', label: { es: 'Orientación y apoyo', en: 'Guidance and support' } },
  { need: 'removal', label: { es: 'Retirar contenido', en: 'Taking content down' } },
  { need: 'report', label: { es: 'Denunciar', en: 'Making a complaint' } },
  { need: 'legal', label: { es: 'Defensa legal', en: 'Legal defence' } },
  { need: 'minors', label: { es: 'Niñas, niños y adolescentes', en: 'Children and adolescents' } },
  { need: 'work', label: { es: 'Trabajo', en: 'Work' } },
  { need: 'school', label: { es: 'Colegio y estudio', en: 'School and study' } },
  {
    need: 'complaint',
    label: { es: 'Quejas contra funcionarios', en: 'Complaints against officials' },
  },
  { need: 'community', label: { es: 'Organizaciones', en: 'Organisations' } },
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
