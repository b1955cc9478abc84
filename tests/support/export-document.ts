import type { ExportDocument } from '../../src/export/documents.ts';

/** A made-up document to export: a protocol in Spanish, of whose page only its HTML matters to a test. */
export const exportDocument = (
  html: string,
  more: Partial<ExportDocument> = {},
): ExportDocument => ({
  kind: 'protocolos',
  lang: 'es',
  slug: 'protocolos/prueba',
  id: 'prueba',
  title: 'Prueba',
  isForAffected: false,
  version: '2026.11.1',
  address: '/protocolos/prueba/completa/',
  html,
  ...more,
});
