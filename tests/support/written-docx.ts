import { strFromU8, unzipSync } from 'fflate';
import type { ExportDocument } from '../../src/export/documents.ts';
import { wordDocument } from '../../src/export/docx/jobs.ts';
import { readDocx } from '../../src/export/docx/read.ts';
import { writeDocx } from '../../src/export/docx/write.ts';
import { exportDocument } from './export-document.ts';

/** A blank of a page, with what it is called. */
export const blank = (id: string, label: string) =>
  `<span class="blanco" data-blank="${id}" title="x">[${label}]</span>`;

/** A document of one page, of which `main` is what stands below its title. */
export const document = (main: string, more?: Partial<ExportDocument>): ExportDocument =>
  exportDocument(
    `<!doctype html><html lang="es"><head><meta charset="utf-8"></head><body><nav>fuera</nav><main><h1>Prueba, completa</h1>${main}</main></body></html>`,
    more,
  );

/** That document written for Word: its bytes, its parts, and what is read of it again. */
export async function written(main: string, more: Partial<ExportDocument> = {}, siteUrl?: string) {
  const bytes = await writeDocx(wordDocument(document(main, more), { siteUrl }));
  const entries = unzipSync(bytes);
  const part = (name: string) => strFromU8(entries[name] ?? new Uint8Array());
  return { bytes, part, names: Object.keys(entries), ...readDocx(bytes) };
}
