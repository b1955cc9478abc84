import { dateText } from '../../citations/words.ts';
import type { Lang } from '../../registry/schema/common.ts';

/** What the file that explains a copy is told. */
interface Told {
  version: string;
  pages: number;
  /** The oldest day up to which the law of a document was read. */
  lawAsOf: string | undefined;
}

const words = {
  es: {
    group: 'Todo el sitio, para usarlo sin internet',
    title: 'Todo el sitio en un ZIP',
    readme: 'LEEME.txt',
    licence: 'LICENCIA.txt',
    text: ({
      version,
      pages,
      lawAsOf,
    }: Told) => `Ruta 1410, versión ${version}: el sitio para usarlo sin internet

CÓMO SE ABRE
1. Descomprime todo el ZIP en una carpeta. Si lo abres sin descomprimir, los enlaces no llegan a ninguna parte.
2. Abre el archivo index.html con un navegador: Firefox, Chrome, Edge u otro.
En muchos celulares el navegador no deja pasar de un archivo a otro. Para el celular hay libros (EPUB) y PDF.

QUÉ TRAE
Las ${pages} páginas en español, el buscador, la salida rápida, el modo discreto y los papeles que se llenan en la página. Nada de lo que escribes se guarda ni se envía.

QUÉ NO TRAE
La búsqueda con extractos del texto completo, las páginas en inglés, que van en otro ZIP, el texto simple de cada página y los datos para otros programas. Los enlaces a otros sitios y los números de teléfono necesitan conexión o línea.

SI OTRA PERSONA REVISA ESTE APARATO
La carpeta queda a la vista, y los nombres de sus archivos dicen de qué trata cada página. El navegador los anota en su historial como los de cualquier página. El botón «Salir rápido» vacía la página y pone otra en su lugar; sin conexión deja una en blanco. No borra la carpeta, la descarga ni el historial. Cuando termines, borra el ZIP y la carpeta, y vacía también la papelera.

HASTA CUÁNDO VALE
Esta copia no cambia sola.${lawAsOf === undefined ? '' : ` Cada página dice hasta qué día se leyó la ley; en los documentos, la lectura más antigua es del ${dateText(lawAsOf, 'es')}.`} Los números de ayuda también cambian: si uno no contesta, prueba con otro o busca el actual.
Esto es información legal, no asesoría para un caso. Cada documento dice si lo revisó una persona profesional; casi siempre dice que todavía no.

CÓMO SE COMPRUEBA
SHA256SUMS tiene la suma de cada archivo. En Linux: sha256sum -c SHA256SUMS. Para saber si el ZIP es el que se publicó, compara su suma con la de manifest.json, en la página de descargas.

La licencia está en LICENCIA.txt: los textos se pueden copiar y adaptar citando la fuente.
`,
  },
  en: {
    group: 'The whole site, to use it without the internet',
    title: 'The whole site in one ZIP',
    readme: 'README.txt',
    licence: 'LICENCE.txt',
    text: ({
      version,
      pages,
      lawAsOf,
    }: Told) => `Ruta 1410, version ${version}: the site to use without the internet

HOW TO OPEN IT
1. Extract the whole ZIP into a folder. If you open it without extracting, links lead nowhere.
2. Open the file index.html with a browser: Firefox, Chrome, Edge or another.
On many phones the browser does not let one file lead to another. For a phone there are books (EPUB) and PDFs.

WHAT IT HOLDS
The ${pages} pages in English, the search, the quick exit, discreet mode and the papers that are filled in on the page. Nothing that you type is stored or sent.

WHAT IT DOES NOT HOLD
The search with extracts of the full text, the pages in Spanish, which are in another ZIP, the plain text of each page and the data for other programs. Links to other sites and telephone numbers need a connection or a line.

IF SOMEBODY ELSE LOOKS THROUGH THIS DEVICE
The folder can be seen, and the names of its files say what each page is about. The browser writes them in its history as it does with any page. The button "Leave quickly" empties the page and puts another in its place; without a connection it leaves a blank one. It does not erase the folder, the download or the history. When you are done, delete the ZIP and the folder, and empty the bin too.

UNTIL WHEN IT HOLDS
This copy does not change by itself.${lawAsOf === undefined ? '' : ` Each page says up to which day its law was read; among the documents, the oldest reading is of ${dateText(lawAsOf, 'en')}.`} Helplines change too: if one does not answer, try another or look for the current number.
This is legal information, not advice on a case. Each document says whether a professional has reviewed it; almost always it says not yet.

HOW TO CHECK IT
SHA256SUMS has the sum of each file. On Linux: sha256sum -c SHA256SUMS. To know whether the ZIP is the one that was published, compare its sum with that in manifest.json, on the downloads page.

The licence is in LICENCE.txt: texts may be copied and adapted, naming the source.
`,
  },
} as const;

/** Words of a copy in a language. */
export const copyWords = (lang: Lang) => words[lang];
