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
      item(
        'Imágenes íntimas difundidas sin permiso',
        'Intimate images shared without permission',
        '/guias/imagenes-intimas/',
      ),
    ],
  },
  {
    label: 'Acompaño a alguien',
    translations: { en: 'I support someone' },
    items: [
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
      item(
        'El Decreto Legislativo 1410, artículo por artículo',
        'Legislative Decree 1410, article by article',
        '/analisis/decreto-legislativo-1410/',
      ),
      item('Todas las normas', 'All the norms', '/normas/'),
    ],
  },
];
