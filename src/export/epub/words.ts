import { dateText } from '../../citations/words.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { DocumentKind } from '../documents.ts';

/** Kinds of document that make a book: what is read, not what is filled in with a pen. */
export const volumes = [
  'guias',
  'protocolos',
  'analisis',
  'despues',
  'formacion',
] as const satisfies DocumentKind[];
/** A kind of document that makes a book. */
export type Volume = (typeof volumes)[number];

const words = {
  es: {
    cover: 'Portada',
    contents: 'Contenido',
    landmarks: 'Lugares del libro',
    body: 'Primer documento',
    rights: 'CC BY 4.0',
    version: (version: string) => `Versión ${version}`,
    law: (date: string) =>
      `Cada documento dice hasta qué día se leyó la ley; el más atrasado, al ${dateText(date, 'es')}.`,
    review: (pending: number, all: number) =>
      pending === all
        ? 'Ningún documento de este libro tiene todavía revisión profesional.'
        : `De ${all} documentos, ${pending} no tienen todavía revisión profesional; cada uno lo dice.`,
    trace:
      'Este archivo queda guardado en el aparato, y el programa que lo abre puede recordar qué leíste. Si otra persona lo revisa, bórralo cuando termines y mira también la lista de descargas.',
    accessibility: (hasDrawings: boolean) =>
      `Todo es texto con títulos, listas y tablas, y un índice lleva a cada documento y a cada parte.${hasDrawings ? ' Unos pocos dibujos de barras repiten lo que dice la tabla que tienen al lado.' : ' No hay imágenes.'}`,
  },
  en: {
    cover: 'Cover',
    contents: 'Contents',
    landmarks: 'Places in the book',
    body: 'First document',
    rights: 'CC BY 4.0',
    version: (version: string) => `Version ${version}`,
    law: (date: string) =>
      `Each document says up to which day its law was read; the oldest, as of ${dateText(date, 'en')}.`,
    review: (pending: number, all: number) =>
      pending === all
        ? 'No document in this book has been reviewed by a professional yet.'
        : `Of ${all} documents, ${pending} have not been reviewed by a professional yet; each one says so.`,
    trace:
      'This file stays on the device, and the program that opens it may remember what you read. If somebody else looks through it, delete the file when you are done, and check the list of downloads too.',
    accessibility: (hasDrawings: boolean) =>
      `All of it is text with headings, lists and tables, and the contents lead to each document and each part.${hasDrawings ? ' A few bar drawings repeat what the table beside them says.' : ' There are no images.'}`,
  },
} as const;

/** Words of the books in a language. */
export const bookWords = (lang: Lang) => words[lang];
