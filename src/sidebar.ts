/** A group of the index: one of the three doors, or the reference shelf. */
export interface SidebarGroup {
  label: string;
  translations: { en: string };
  items: { label: string; translations: { en: string }; link: string }[];
}

const item = (label: string, en: string, link: string) => ({ label, translations: { en }, link });

/** The index of the site, by who is reading. Paths are those of the Spanish pages. */
export const sidebar: SidebarGroup[] = [
  {
    label: 'Me está pasando',
    translations: { en: 'It is happening to me' },
    items: [
      item('Por dónde empezar', 'Where to start', '/me-esta-pasando/'),
      item(
        'Imágenes íntimas difundidas sin permiso',
        'Intimate images shared without permission',
        '/guias/imagenes-intimas/',
      ),
      item('Comparar caminos', 'Compare routes', '/rutas/'),
      item('Formatos', 'Forms', '/formatos/'),
      item('Servicios y líneas de ayuda', 'Services and helplines', '/servicios/'),
    ],
  },
  {
    label: 'Acompaño a alguien',
    translations: { en: 'I support someone' },
    items: [
      item('Por dónde empezar', 'Where to start', '/acompano/'),
      item(
        'Cuidado y carga del equipo',
        'Care and workload of the team',
        '/protocolos/cuidado-y-carga/',
      ),
    ],
  },
  {
    label: 'Quiero entender la ley',
    translations: { en: 'I want to understand the law' },
    items: [
      item('Por dónde empezar', 'Where to start', '/entender-la-ley/'),
      item(
        'El Decreto Legislativo 1410',
        'Legislative Decree 1410',
        '/analisis/decreto-legislativo-1410/',
      ),
      item('¿Qué ley se aplicaba ese día?', 'Which law applied that day?', '/que-ley-se-aplicaba/'),
      item('Vacíos legales', 'Gaps in the law', '/vacios-legales/'),
      item('Qué cambió', 'What changed', '/que-cambio/'),
      item('Todas las normas', 'All the norms', '/normas/'),
      item('Glosario', 'Glossary', '/glosario/'),
      item('Estado', 'Status', '/estado/'),
    ],
  },
];
