/** A way in which what a page says is given to somebody, beside the page itself. */
export type Medium = 'text' | 'paper' | 'volume' | 'word' | 'book' | 'team';

/** What a class says of an element to whoever reads it elsewhere than on the page. */
interface ClassMeaning {
  means: string;
  /** Where the element does not go. */
  leftOutOf?: readonly Medium[];
}

/**
 * Every class by which a page says what something is. Whoever makes another thing of a page asks for no other
 * (`tests/html/classes.test.ts`): the views write them, and a new one stands here or in {@link looks}.
 */
export const pageClasses = {
  'solo-pantalla': {
    means: 'Does something, or says what only a screen needs',
    leftOutOf: ['text', 'paper', 'word', 'book', 'team'],
  },
  'solo-papel': {
    means:
      'Says what only paper needs: notes by a table, bare numbers in Word; the first day of a sheet',
    leftOutOf: ['word'],
  },
  'en-blanco': {
    means: 'What stands in place of a number of Peru on a sheet that leaves those blank',
    leftOutOf: ['text', 'paper', 'word', 'book', 'team'],
  },
  dato: { means: 'A line of its own below a sentence, in the same cell' },
  buscador: { means: 'The form of the search', leftOutOf: ['paper'] },
  lectura: {
    means: 'What a paper says in the language of the page, which is not handed in',
    leftOutOf: ['paper'],
  },
  signo: {
    means: 'A drawn sign beside words, which says nothing that they do not',
    leftOutOf: ['book'],
  },
  'una-vez': {
    means: 'What another document of the same book says for all of them',
    leftOutOf: ['volume', 'book'],
  },
  'fuera-del-peru': {
    means:
      'What is said outside Peru, beside what is said there: each country has files of its own',
    leftOutOf: ['word', 'team'],
  },
  'sin-equipo': { means: 'For who reads alone, and no team', leftOutOf: ['team'] },

  apertura: { means: 'How a document begins: its title, whom to call, what it is for' },
  lugar: { means: 'Where the page stands on the site' },
  quieta: { means: 'How to read it without leaving a trace' },
  partes: { means: 'The list of the parts of a document' },
  parte: { means: 'A part of a document, on the page that holds all of them' },
  seguir: { means: 'Where to go on from the page' },
  sobre: { means: 'What a document says of itself: for whom, law, review, version' },
  cierre: { means: 'The foot of a document' },
  'cita-libre': {
    means: 'How a form or a paper is cited: what holds a case does not name the site',
    leftOutOf: ['paper', 'word', 'book', 'team'],
  },
  'de-otro-pais': {
    means: 'Of the law of another country: its words are not those of the glossary',
  },
  citar: { means: 'How the page is cited: it names the site and its address' },

  peligro: { means: 'A box that says whom to call now' },
  numeros: { means: 'Numbers to call' },
  auxilio: { means: 'The numbers to call that every page has, in one line' },
  minuto: { means: 'What to do in one minute' },
  aviso: { means: 'A note' },
  'aviso-t': { means: 'The title of a note' },
  caso: { means: 'A made-up case' },
  'caso-t': { means: 'The title of a case' },
  ayuda: { means: 'A list of services that help' },
  canal: { means: 'A way to reach a service' },
  servicio: { means: 'A service, with how to reach it' },
  'servicio-t': { means: 'The name of a service' },
  comprobado: { means: 'When something was verified' },
  verificacion: { means: 'Source, day and level of a fact' },
  disposicion: { means: 'A provision of a norm' },
  'disposicion-t': { means: 'The title of a provision' },
  formato: { means: 'A form or paper, and where it is' },
  da: { means: 'A list of terms with what each gives' },
  carriles: { means: 'Ways that can be taken side by side' },
  barras: { means: 'A drawing of penalties' },
  eje: { means: 'Its axis' },
  base: { means: 'The penalty of the basic form' },
  agravada: { means: 'That of an aggravated form' },
  abierta: { means: 'A penalty without a limit' },

  cita: { means: 'A link to a provision' },
  nota: { means: 'The margin note of a citation' },
  'nota-n': { means: 'Its number' },
  'nota-t': { means: 'Its title' },
  'nota-l': { means: 'A line of it' },
  nivel: { means: 'How sure a fact is' },
  por: { means: 'Small print beside something' },
  adopcion: { means: 'The sheet that a team signs to adopt a protocol' },
  termino: { means: 'A link to the glossary' },

  blanco: { means: 'A value that a team fills in' },
  'por-llenar': { means: 'A list of such values' },
  'a-mano': { means: 'A table that a team fills in with a pen' },
  lista: { means: 'A list to tick' },
  hoja: { means: 'The sheet of a form' },
  'hoja-sola': { means: 'A sheet that is signed, on the first page' },
  'en-dos': { means: 'A text of a form in the second language of its two readers' },
  'para-repartir': { means: 'A sheet of a module that is handed out' },
  'hoja-aparte': { means: 'A part of it that is printed by itself, to be handed in' },
  palabras: { means: 'The words that dice find' },
  campo: { means: 'A field of a sheet' },
  'campo-signature': { means: 'One that is signed by hand' },
  'campo-t': { means: 'What a field asks for' },
  cuadros: { means: 'Boxes to tick' },
  preguntas: { means: 'Questions, each with its boxes' },
  renglon: { means: 'A line to write on' },
  cara: { means: 'A side of a card' },
  ficha: { means: 'A card to cut, of an exercise or a scenario' },
  fichas: { means: 'Cards that are cut and handed out together' },

  papel: { means: 'The sheet of a paper' },
  'papel-lleno': { means: 'The same, filled in as an example' },
  'papel-parte': { means: 'A part of it' },
  'papel-t': { means: 'The title of a part' },
  'papel-sumilla': { means: 'What it asks for, in a line at its head' },
  'papel-cargo': { means: 'Where the office signs that it received it' },
  'papel-firma': { means: 'Where whoever hands it in signs' },
  'papel-pie': {
    means: 'What the sheet is, at the foot of each of its printed pages',
    leftOutOf: ['text', 'word', 'book', 'team'],
  },
  hueco: { means: 'Room for a word of whoever hands it in' },
  'hueco-ancho': { means: 'Room for several lines' },
  huella: { means: 'The box of a fingerprint' },

  'otra-lengua': { means: 'A link to the same page in the other language' },
} as const satisfies Record<string, ClassMeaning>;

/** A class by which a page says what something is. */
export type PageClass = keyof typeof pageClasses;

/** Classes that only say how something looks; a name that ends in a hyphen begins several. */
export const looks: ReadonlySet<string> = new Set(
  (
    'a-indice actividad alcance ancha antes apretado armar articulos ' +
    'breve cabecera cambio-conocido cambios campo- canales carteles casilla- casillas chicas ' +
    'cifras cita-dato comparador completa con-aire con-otras copias correccion corta cuaderno cuando cuidado ' +
    'de-guias de-ley de-pared del-sitio dia dibujo dicho elegir en-pagina entradas escala escribir estado- facilita fecha ' +
    'filas filtros fin final fuentes glosario grupo hallazgo ' +
    'hoja-de-pais hoja-llamadas horario indice inicio junto lado letras ley-entera leyes linea lleno mapa ' +
    'marca marco material media-hoja modo momento navegadores nivel- nombre norma norma-t nota-v numerados notas-t notas-v oculto ' +
    'opcion opciones otro-grupo otro-pais papel- papel-aparte papelitos pasos penas pie pliegue poco ' +
    'proposito puede puede-no puertas puertas-grandes raya recuadro respuesta respuestas resultados ' +
    'revision salir saltar saltos seguida seguido sigue sin- sin-papel sin-texto situaciones tabla-penas tambien tarea tarjeta ' +
    'papel-nota papel-si-toca teclas tuyo utiles vacios vale-desde valor valor-ley versiones via vigencia ya-dicho dicho-en solo-abierto'
  ).split(' '),
);
