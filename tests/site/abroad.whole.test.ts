import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { officesIn } from '../../src/documents/untyped.ts';
import { docxJobs } from '../../src/export/docx/jobs.ts';
import { documents, project } from '../support/kit-abroad.ts';
import { betweenTwo } from '../support/promises.ts';

const jobs = docxJobs(project, documents, undefined);
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
/** The numbers and offices of Peru in a text, each with the words around it. */
const found = (text: string) =>
  officesIn(text, project.registry).map(({ at }) => text.slice(Math.max(0, at - 40), at + 40));

test('each protocol has its document for another country, in both languages', () => {
  for (const id of project.registry.adoption.keys())
    for (const lang of ['es', 'en'])
      expect(abroad.map(({ file }) => file)).toContain(`docx/${lang}/otro-pais/${id}.docx`);
});

// What each says before it is a Word document: of-peru-abroad.test.ts and kit.whole.test.ts.
test('no number and no office of Peru stands in a document for another country, nor a promise that the law there may break', async () => {
  for (const job of abroad) {
    const text = await textOf(job);
    expect([job.file, found(text)]).toEqual([job.file, []]);
    expect(text, job.file).not.toMatch(betweenTwo);
  }
});

test('in those for Peru they do', async () => {
  const own = jobs.find(({ file }) => file === 'docx/es/protocolos/crisis.docx');
  expect(own && found(await textOf(own)).length).toBeGreaterThan(5);
});
