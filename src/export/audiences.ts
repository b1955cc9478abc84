import type { DocumentKind } from './documents.ts';

/** Who files are for, in the order in which the page of files lists them. */
export const audiences = ['persona', 'equipo', 'curso', 'ley'] as const;
/** One of them. */
export type Audience = (typeof audiences)[number];

/** Who the documents of each kind are for. */
const byKind: Record<DocumentKind, Audience> = {
  guias: 'persona',
  despues: 'persona',
  papeles: 'persona',
  protocolos: 'equipo',
  formatos: 'equipo',
  formacion: 'curso',
  escenarios: 'curso',
  analisis: 'ley',
};
const kinds = Object.entries(byKind);

/** Who the documents of a kind are for. */
export const audienceOfKind = (kind: DocumentKind): Audience => byKind[kind];

/**
 * Who a file is for, by its place below the folder of files: `all` for the whole site; undefined for what a page asks
 * for and nobody takes.
 */
export function audienceOf(file: string): Audience | 'all' | undefined {
  if (file.startsWith('plantillas/')) return undefined;
  if (/^(?:kits|xlsx|docx\/[a-z]+\/otro-pais)\//.test(file)) return 'equipo';
  if (/^(?:neutro|pdf\/[a-z]+\/letra-grande)\//.test(file)) return 'persona';
  const [, of] = kinds.find(([kind]) => new RegExp(`/${kind}(?:[/.-]|$)`).test(file)) ?? [];
  return of ?? (file.endsWith('.zip') ? 'all' : 'equipo');
}
