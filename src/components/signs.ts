// The drawn language of the site, and where each sign stands. One hand: a grid of 24, one stroke, no fill.
// Signs stand at headings, choices and cards only, and say nothing that the words beside them do not.
import type { CardSign } from '../registry/schema/deck.ts';

/** Each sign as the data of one path, in units of a grid of 24 × 24. */
export const signs = {
  photo: 'M4 5h16v14H4zM4 16l5-5 4 4 2.5-2.5L20 17M15 9h.1',
  envelope: 'M3.5 6h17v12h-17zM3.5 7l8.5 6.5L20.5 7',
  messages: 'M3 4h12v8H9l-3 3v-3H3zM18 8h3v8h-2v3l-3-3h-5v-1',
  phone: 'M7 3h10v18H7zM11 18.5h2M9 10.5c1.8-2.6 4.2-2.6 6 0-1.8 2.6-4.2 2.6-6 0zM12 10.4v.1',
  card: 'M3 6h18v12H3zM6.5 10a1.5 1.5 0 1 0 3 0 1.5 1.5 0 1 0-3 0M5.5 15c.6-2 4.4-2 5 0M14 10h4M14 14h4',
  kite: 'M12 2.5l6 7-6 7.5-6-7.5zM12 2.5V17M6 9.5h12M12 17c0 2.5-3 1.5-3 4.5',
  signpost: 'M12 3v18M12 5h6l2 2-2 2h-6M12 11H6l-2 2 2 2h6M9 21h6',
  glass: 'M4 10.5a6.5 6.5 0 1 0 13 0 6.5 6.5 0 1 0-13 0M15.5 15.5L21 21',
  two: 'M6 8a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0M13 9a2 2 0 1 0 4 0 2 2 0 1 0-4 0M3.5 19c0-7 10-7 10 0M14.5 13.5c3-.6 5.5 1.5 5.5 5.5',
  child:
    'M6 6.5a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0M14.5 12a2 2 0 1 0 4 0 2 2 0 1 0-4 0M4 20c0-11 9-11 9.5 0M13.5 18c.5-3.5 6-3.5 6.5 2',
  table:
    'M3 12h18M6 12v7M18 12v7M4.5 7.5a1.5 1.5 0 1 0 3 0 1.5 1.5 0 1 0-3 0M10.5 5.5a1.5 1.5 0 1 0 3 0 1.5 1.5 0 1 0-3 0M16.5 7.5a1.5 1.5 0 1 0 3 0 1.5 1.5 0 1 0-3 0',
  book: 'M12 6C10 4.5 7 4 3.5 4v14c3.5 0 6.5.5 8.5 2 2-1.5 5-2 8.5-2V4C17 4 14 4.5 12 6zM12 6v14',
  sheet: 'M6 3h9l4 4v14H6zM15 3v4h4M9.5 12h6M9.5 16h6',
  back: 'M9 14L4 9l5-5M4 9h10a5.5 5.5 0 0 1 0 11h-4',
  house: 'M3.5 11.5L12 4l8.5 7.5M6 9.5V20h12V9.5M10 20v-5h4v5',
  folder: 'M3 6h6.5l2 2.5H21V19H3zM7 13h10',
  stamp: 'M9.5 4h5l-1 7H18v4H6v-4h4.5zM5 19h14',
  bridge: 'M3 5v14M21 5v14M3 7c4 6.5 14 6.5 18 0M3 16h18M8 10.9V16M12 12v4M16 10.9V16',
  cup: 'M5 9h11v6a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4zM16 10.5h1.5a2 2 0 0 1 0 4.5H16M9 3c-1.2 1 1.2 2 0 3M12.5 3c-1.2 1 1.2 2 0 3',
  screen: 'M3 5h18v11H3zM9 20h6M12 16v4',
  hand: 'M7 12V6.5a1.5 1.5 0 0 1 3 0V11V4.5a1.5 1.5 0 0 1 3 0V11V5.5a1.5 1.5 0 0 1 3 0V12v-3a1.5 1.5 0 0 1 3 0v6c0 4-2.5 6-6 6-4 0-5.5-2-8.5-7.5-.6-1.5 1.5-2.5 2.5-1z',
  clock: 'M3.5 12a8.5 8.5 0 1 0 17 0 8.5 8.5 0 1 0-17 0M12 7v5l3.5 2.5',
  door: 'M6 21V3h12v18M3 21h18M14.5 12h.1',
  lock: 'M5 11h14v10H5zM8 11V8a4 4 0 0 1 8 0v3M12 15v2.5',
  pin: 'M12 21.5c-4-5-6.5-8-6.5-11.5a6.5 6.5 0 0 1 13 0c0 3.5-2.5 6.5-6.5 11.5zM9.5 10a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0',
  coin: 'M4 12a8 8 0 1 0 16 0 8 8 0 1 0-16 0M14.5 9.5c-1-1.5-5-1.5-5 .5 0 2.5 5 1.5 5 4 0 2-4 2-5 .5M12 7v10',
} as const satisfies Record<CardSign, string> & Record<string, string>;

/** The name of a sign. */
export type SignName = keyof typeof signs;

/** The sign of a page that is offered as a choice, by its address without language. */
export const signOfPage: Readonly<Record<string, SignName>> = {
  'guias/amenazas-y-chantaje': 'envelope',
  'guias/imagenes-intimas': 'photo',
  'guias/acoso-en-linea': 'messages',
  'guias/insultos-y-ataques': 'messages',
  'guias/pareja-que-controla': 'phone',
  'guias/publicaron-mis-datos': 'sheet',
  'guias/me-busca-un-adulto': 'kite',
  'camino/a1': 'signpost',
  'camino/c6': 'photo',
  'camino/k4': 'hand',
  'camino/k9': 'kite',
  'camino/l1': 'photo',
  'camino/n1': 'hand',
  'camino/m1': 'kite',
  'camino/m2': 'kite',
  'camino/m3': 'kite',
  'camino/m6': 'kite',
  'camino/m7': 'kite',
  'guias/perfil-falso': 'photo',
  'guias/imagenes-con-ia': 'photo',
  'camino/q4': 'child',
  'camino/s3': 'hand',
  buscar: 'glass',
  'guias/un-adulto-contacta-a-mi-hija-o-hijo': 'child',
  acompano: 'two',
  equipo: 'table',
  formacion: 'book',
  'entender-la-ley': 'sheet',
  'guias/reenvie-algo': 'folder',
  'despues/me-llego-una-querella': 'sheet',
  'despues/despues-de-denunciar': 'stamp',
  'camino/n2': 'stamp',
  'despues/quien-puede-denunciar': 'bridge',
  plataformas: 'screen',
  rutas: 'signpost',
  papeles: 'sheet',
  'guias/plan-de-seguridad': 'house',
  'guias/me-lo-contaron': 'two',
  'guias/me-lo-contaron/segun-quien-eres': 'sheet',
  'guias/primer-contacto': 'messages',
  'guias/acompanar-una-denuncia': 'stamp',
  'guias/cuentas-y-celular': 'phone',
  'guias/acoso-en-el-trabajo-o-estudios': 'table',
  normas: 'book',
  'que-ley-se-aplicaba': 'clock',
};

/** The sign of a kind of route, or of a stage of a case, by its id. */
export const signOfRecord: Readonly<Record<string, SignName>> = {
  platform: 'screen',
  protection: 'house',
  criminal: 'folder',
  administrative: 'stamp',
  civil: 'bridge',
  constitutional: 'book',
  oversight: 'glass',
  pause: 'cup',
  denuncia: 'folder',
  flagrancia: 'phone',
  preliminar: 'glass',
  archivo: 'envelope',
  preparatoria: 'sheet',
  intermedia: 'signpost',
  acuerdos: 'two',
  juicio: 'table',
  sentencia: 'stamp',
  cobrar: 'bridge',
};

/** A sign as markup. It is silent: the words beside it say the same. */
export const signMarkup = (name: SignName): string =>
  `<svg class="signo" viewBox="0 0 24 24" aria-hidden="true"><path d="${signs[name]}"/></svg>`;
