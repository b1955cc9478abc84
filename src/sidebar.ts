/** A page made from data, by its Spanish path, or a document, by its slug and under its own title. */
type SidebarItem = { label: string; translations: { en: string }; link: string } | { slug: string };

/** A group of the index: one of the doors, or what teams need. */
export interface SidebarGroup {
  label: string;
  translations: { en: string };
  items: SidebarItem[];
}

const page = (label: string, en: string, link: string) => ({ label, translations: { en }, link });
const document = (slug: string) => ({ slug });

/** The index of the site, by who is reading. */
export const sidebar: SidebarGroup[] = [
  {
    label: 'Me está pasando',
    translations: { en: 'It is happening to me' },
    items: [
      page('Por dónde empezar', 'Where to start', '/me-esta-pasando/'),
      document('leer-con-cuidado'),
      document('guias/imagenes-intimas'),
      document('guias/plan-de-seguridad'),
      document('guias/guardar-evidencia'),
      document('guias/mi-idea-de-justicia'),
      document('guias/lo-que-deja-la-violencia'),
      page('Comparar caminos', 'Compare routes', '/rutas/'),
      page('Servicios y líneas de ayuda', 'Services and helplines', '/servicios/'),
    ],
  },
  {
    label: 'Acompaño a alguien',
    translations: { en: 'I support someone' },
    items: [
      page('Por dónde empezar', 'Where to start', '/acompano/'),
      document('guias/primer-contacto'),
      document('guias/construir-un-espacio-seguro'),
      document('guias/acompanar-una-denuncia'),
      document('protocolos/ninas-ninos-adolescentes'),
      document('guias/personas-lgbtiq'),
      document('guias/lengua-discapacidad-territorio'),
      document('guias/derivar-pausar-cerrar'),
      page('Formatos', 'Forms', '/formatos/'),
    ],
  },
  {
    label: 'Cuidar al equipo',
    translations: { en: 'Caring for the team' },
    items: [
      document('protocolos/cuidado-y-carga'),
      document('protocolos/exposicion-a-contenido'),
      document('protocolos/crisis'),
      document('protocolos/plan-de-cuidado-y-cierre'),
      document('protocolos/seguridad-digital-del-equipo'),
      document('protocolos/salidas-audiencias-visitas'),
      document('protocolos/confidencialidad-y-datos'),
      document('protocolos/respuesta-a-incidentes'),
      document('protocolos/seguridad-juridica'),
    ],
  },
  {
    label: 'Quiero entender la ley',
    translations: { en: 'I want to understand the law' },
    items: [
      page('Por dónde empezar', 'Where to start', '/entender-la-ley/'),
      document('analisis/decreto-legislativo-1410'),
      page('¿Qué ley se aplicaba ese día?', 'Which law applied that day?', '/que-ley-se-aplicaba/'),
      page('Vacíos legales', 'Gaps in the law', '/vacios-legales/'),
      document('analisis/rutas-y-obstaculos'),
      document('analisis/recomendaciones-al-estado'),
      page('Qué cambió', 'What changed', '/que-cambio/'),
      page('Todas las normas', 'All the norms', '/normas/'),
      page('Glosario', 'Glossary', '/glosario/'),
      page('Estado', 'Status', '/estado/'),
      page('Qué guarda este sitio', 'What this site keeps', '/que-guarda-este-sitio/'),
    ],
  },
];
