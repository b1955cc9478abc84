import type { Lang } from '../../registry/schema/common.ts';
import type { DocumentKind } from '../documents.ts';
import { exportsWords } from '../../i18n/exports.ts';

/** Kinds of document that make a book: what is read, not what is filled in with a pen. */
export const volumes = [
  'guias',
  'protocolos',
  'analisis',
  'despues',
  'formacion',
] as const satisfies DocumentKind[];
/** A kind of document that makes a book. */
export type BookKind = (typeof volumes)[number];

/** Words of the books in a language. */
export const bookWords = (lang: Lang) => exportsWords[lang].book;
