import { strToU8, zipSync } from 'fflate';
import { type Today } from '../../src/export/kit/adopted.ts';
import { adoptedSections } from '../../src/export/kit/sections.ts';
import type { KitPiece, KitSource, SectionText, ToldChange } from '../../src/export/kit/source.ts';
import { sha256 } from '../../src/files/kept.ts';

export const section = (title: string, ...paragraphs: string[]): SectionText => ({
  id: title.toLowerCase().replace(/\W+/g, '-'),
  title,
  paragraphs,
});

export interface Told {
  slug?: string;
  file?: string;
  version?: string;
  law?: string[];
  since?: string;
  all?: ToldChange[];
}

export function pieceOf(texts: SectionText[], told: Told = {}): KitPiece {
  const { slug = 'protocolos/a', file = '10-protocolos/01-a.docx', law = [] } = told;
  return {
    file,
    title: 'Protocolo A',
    document: {
      slug,
      title: 'Protocolo A',
      version: told.version ?? '2026.11.1',
      provisions: law.map((ref) => ({ ref, version: '2020-01-01', sha256: sha256(ref) })),
      sections: adoptedSections(texts),
    },
    texts,
    ...(told.since !== undefined && { changes: { since: told.since, all: told.all ?? [] } }),
  };
}

export const todayOf = (...pieces: KitPiece[]): Today & Pick<KitSource, 'version' | 'laws'> => ({
  lang: 'es',
  version: '2026.12.0',
  pieces,
  blanks: [{ id: 'guardia', scope: 'contact', label: 'teléfono de guardia', help: '' }],
  countries: {},
  help: ['100'],
  laws: { 'cp~art_1': 'artículo 1 del Código Penal' },
});

export const kitOf = (...pieces: KitPiece[]): Uint8Array =>
  zipSync({
    'kit.json': strToU8(
      JSON.stringify({
        version: '2026.11.1',
        documents: pieces.map(({ file, document }) => ({ file, ...document })),
      }),
    ),
    'textos.json': strToU8(
      JSON.stringify(Object.fromEntries(pieces.map(({ file, texts }) => [file, texts]))),
    ),
  });

export const before = [
  section('Uno', 'Se espera 48 horas.'),
  section('Dos', 'Llama a {blank:guardia}.'),
];
