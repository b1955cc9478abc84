import { toHtml } from 'hast-util-to-html';
import { type CountryFacts, makeForOtherCountry } from '../../src/export/kit/country.ts';
import { readMain } from '../../src/html/page.ts';
import type { ExportDocument } from '../../src/export/documents.ts';
import { wordDocument } from '../../src/export/docx/jobs.ts';
import { writeDocx } from '../../src/export/docx/write.ts';
import { tokens } from '../../src/export/kit/plan.ts';
import { adoptedSections, sectionTexts } from '../../src/export/kit/sections.ts';
import type { KitChoice, KitPiece, KitSource } from '../../src/export/kit/source.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { exportDocument } from './export-document.ts';
import { projectWith } from './project.ts';

export const { registry } = projectWith({
  'src/data/countries/pe.yaml':
    'id: pe\nname: { es: Perú, en: Peru }\nanswers: []\nown: { names: [Perú], institutions: [Demuna], places: [Tacna] }\n',
  'src/data/blanks/linea.yaml':
    'id: linea\nscope: country\nlabel: { es: línea del país, en: line of the country }\nhelp: { es: Cuál es., en: Which one. }\n',
  'src/data/blanks/guion.yaml':
    'id: guion\nscope: country\nlabel: { es: guion, en: script }\nhelp: { es: Qué se dice., en: What is said. }\nabroad: { es: No prometo secreto., en: I promise no secrecy. }\n',
});

export const { registry: real } = projectOnce(process.cwd());

export const page = (main: string) =>
  `<!doctype html><html lang="es"><body><main><h1>Prueba</h1>${main}</main></body></html>`;

/** A made-up page read, with what is put below its title. */
export const mainIn = (inside: string) => readMain(page(inside), '/prueba/');

/** What such a page says in another country. */
export function abroad(inside: string, facts: CountryFacts = registry): string {
  const main = mainIn(inside);
  makeForOtherCountry(main, 'es', facts);
  return toHtml(main);
}

async function docx(main: string, more: Partial<ExportDocument> = {}): Promise<Uint8Array> {
  return writeDocx(
    wordDocument(exportDocument(page(main), { kind: 'formatos', address: '/prueba/', ...more })),
  );
}

export async function piece(main: string, law: string[] = []): Promise<[KitPiece, Uint8Array]> {
  const bytes = await docx(main);
  const texts = sectionTexts(bytes);
  const provisions = law.map((ref) => ({ ref, version: '2020-01-01', sha256: 'a'.repeat(64) }));
  return [
    {
      file: '10-protocolos/01-prueba.docx',
      title: 'Prueba',
      document: {
        slug: 'protocolos/prueba',
        title: 'Prueba',
        version: '2026.11.1',
        provisions,
        sections: adoptedSections(texts),
      },
      texts,
    },
    bytes,
  ];
}

export const sourceOf = (pieces: KitPiece[], blanks: string[] = []): KitSource => ({
  lang: 'es',
  version: '2026.11.1',
  commit: null,
  edition: 'versión 2026.11.1',
  pieces,
  blanks: blanks.map((id) => ({ id, scope: 'contact', label: id, help: id })),
  roles: [{ id: 'coordination', name: 'coordinación' }],
  countries: {},
  help: [],
  laws: {},
  hints: {},
  numbers: {},
  asterisk: '* De la prensa.',
  rows: {},
  prints: {},
  readme: {
    pe: `Kit de ${tokens.team}, ${tokens.city}, ${tokens.country}\n${tokens.files}\n`,
    other: `Kit de ${tokens.team}, ${tokens.city}, ${tokens.country}\n${tokens.files}\n`,
  },
  licence: 'CC BY 4.0',
});

export const chile: KitChoice = {
  level: 'seed',
  country: 'cl',
  countryName: 'Chile',
  levelName: 'semilla',
};
