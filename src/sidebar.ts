import { madePage } from './addresses/section.ts';
import { ui } from './words/frame.ts';
import { frameWords } from './i18n/frame.ts';
import { inBoth } from './i18n/fill.ts';

const names = inBoth(frameWords, 'doors');

/** A page made from data, by its Spanish path, or a document, by its slug and under its own title. */
type SidebarItem = { label: string; translations: { en: string }; link: string } | { slug: string };

/** A group of the index: one of the doors, or what teams need. */
export interface SidebarGroup {
  label: string;
  translations: { en: string };
  items: SidebarItem[];
}

/** Who reads, by the folder of the page where they begin. */
export const doors = {
  'me-esta-pasando': names.happening,
  acompano: names.support,
  'entender-la-ley': names.law,
} as const;

const nameOf = ({ es, en }: { es: string; en: string }) => ({ label: es, translations: { en } });
const start = (folder: string) => ({
  ...nameOf({ es: ui('es').doors, en: ui('en').doors }),
  link: `/${folder}/`,
});
const page = (folder: string) => ({
  ...nameOf({ es: madePage(`${folder}/`, 'es').title, en: madePage(`${folder}/`, 'en').title }),
  link: `/${folder}/`,
});
const document = (slug: string) => ({ slug });

/** The index of the site, by who is reading. */
export const sidebar: SidebarGroup[] = [
  {
    ...nameOf(doors['me-esta-pasando']),
    items: [
      start('me-esta-pasando'),
      document('leer-con-cuidado'),
      document('guias/imagenes-intimas'),
      document('guias/acoso-en-linea'),
      document('guias/amenazas-y-chantaje'),
      document('guias/perfil-falso'),
      document('guias/publicaron-mis-datos'),
      document('guias/insultos-y-ataques'),
      document('guias/acoso-en-el-trabajo-o-estudios'),
      document('guias/me-busca-un-adulto'),
      document('guias/imagenes-con-ia'),
      document('guias/agresion-grabada'),
      document('guias/cuentas-y-celular'),
      document('guias/pareja-que-controla'),
      document('guias/plan-de-seguridad'),
      document('guias/guardar-evidencia'),
      document('guias/mi-idea-de-justicia'),
      document('guias/lo-que-deja-la-violencia'),
      document('guias/lectura-facil-pedir-ayuda'),
      document('guias/lectura-facil-imagenes'),
      document('guias/reenvie-algo'),
      page('rutas'),
      page('plataformas'),
      page('papeles'),
      page('despues'),
      page('servicios'),
    ],
  },
  {
    ...nameOf(doors.acompano),
    items: [
      start('acompano'),
      document('guias/me-lo-contaron'),
      document('guias/primer-contacto'),
      document('guias/construir-un-espacio-seguro'),
      document('guias/acompanar-una-denuncia'),
      document('guias/un-adulto-contacta-a-mi-hija-o-hijo'),
      document('protocolos/ninas-ninos-adolescentes'),
      document('guias/personas-lgbtiq'),
      document('guias/lengua-discapacidad-territorio'),
      document('guias/derivar-pausar-cerrar'),
      page('formatos'),
      page('formacion'),
      document('formacion/evaluacion'),
      document('formacion/dar-el-curso'),
    ],
  },
  {
    ...nameOf(names.team),
    items: [
      start('equipo'),
      document('protocolos/cuidado-y-carga'),
      document('protocolos/salvaguarda'),
      document('protocolos/recibir-y-esperar'),
      document('protocolos/exposicion-a-contenido'),
      document('protocolos/crisis'),
      document('protocolos/plan-de-cuidado-y-cierre'),
      document('protocolos/seguridad-digital-del-equipo'),
      document('protocolos/salidas-audiencias-visitas'),
      document('protocolos/confidencialidad-y-datos'),
      document('protocolos/respuesta-a-incidentes'),
      document('protocolos/seguridad-juridica'),
      document('protocolos/investigar-sin-danar'),
      page('equipo/roles'),
      page('equipo/calendario'),
      page('recuento'),
      page('descargas'),
      page('paises'),
      page('formacion/escenarios'),
    ],
  },
  {
    ...nameOf(doors['entender-la-ley']),
    items: [
      start('entender-la-ley'),
      document('analisis/decreto-legislativo-1410'),
      document('analisis/articulo-por-articulo'),
      page('que-ley-se-aplicaba'),
      page('vacios-legales'),
      page('paises/la-ley'),
      document('analisis/rutas-y-obstaculos'),
      document('analisis/recomendaciones-al-estado'),
      document('analisis/lo-que-vive-una-persona'),
      document('analisis/cifras'),
      document('analisis/como-citar'),
      page('que-cambio'),
      page('que-corregimos'),
      page('normas'),
      page('glosario'),
      document('acerca'),
      page('estado'),
      page('que-guarda-este-sitio'),
    ],
  },
];
