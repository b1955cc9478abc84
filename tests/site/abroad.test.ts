import { strFromU8, unzipSync } from 'fflate';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadProject } from '../../src/documents/project.ts';
import { officesIn } from '../../src/documents/untyped.ts';
import { exportDocuments } from '../../src/export/documents.ts';
import { docxJobs } from '../../src/export/docx/jobs.ts';
import { dist } from '../support/site.ts';

const project = loadProject(fileURLToPath(new URL('../..', import.meta.url)));
const jobs = docxJobs(project, exportDocuments(project, dist), undefined);
const abroad = jobs.filter(({ file }) => file.includes('/otro-pais/'));

/** All that a Word document says, wherever it stands: text, notes, foot of the page, values of its blanks. */
async function textOf({ make }: (typeof jobs)[number]): Promise<string> {
  const entries = Object.entries(unzipSync(await make()));
  return entries
    .filter(([name]) =>
      /^(?:word\/(?:document|footnotes|header|footer)|customXml\/item)/.test(name),
    )
    .map(([, bytes]) => strFromU8(bytes).replace(/<\/w:p>|<\/blank>/g, '\n'))
    .map((xml) => xml.replace(/<[^>]*>/g, ''))
    .join('\n');
}
/** The numbers and offices of Peru in a document, each with the words around it. */
async function found(job: (typeof jobs)[number]): Promise<string[]> {
  const text = await textOf(job);
  return officesIn(text, project.registry).map(({ at }) =>
    text.slice(Math.max(0, at - 40), at + 40),
  );
}

test('each protocol has its document for another country, in both languages', () => {
  for (const id of project.registry.adoption.keys())
    for (const lang of ['es', 'en'])
      expect(abroad.map(({ file }) => file)).toContain(`docx/${lang}/otro-pais/${id}.docx`);
});

test('no number and no office of Peru stands in a document for another country', async () => {
  for (const job of abroad) expect([job.file, await found(job)]).toEqual([job.file, []]);
});

test('in those for Peru they do', async () => {
  const own = jobs.find(({ file }) => file === 'docx/es/protocolos/crisis.docx');
  expect(own && (await found(own)).length).toBeGreaterThan(5);
});
