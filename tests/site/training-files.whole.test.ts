import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { cardDocuments, exportDocuments } from '../../src/export/documents.ts';
import { docxJobs } from '../../src/export/docx/jobs.ts';
import { downloadsPath } from '../../src/export/downloads.ts';
import { epubJobs } from '../../src/export/epub/jobs.ts';
import { cardJobs } from '../../src/export/pdf/cards.ts';
import { pdfJobs } from '../../src/export/pdf/jobs.ts';
import { trainingModules } from '../../src/registry/registry.ts';
import type { Lang } from '../../src/registry/schema/common.ts';
import { moduleName } from '../../src/words/training.ts';
import { builtPages, dist } from '../support/site.ts';

const project = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
const documents = exportDocuments(project, dist);
const making = {
  siteUrl: undefined,
  base: '/',
  version: '2026.11.1',
  print: () => Promise.reject(new Error('Nothing is printed here.')),
};
const jobs = [
  ...docxJobs(project, documents, undefined),
  ...pdfJobs(documents, making),
  ...cardJobs(cardDocuments(documents, dist, project.registry), making),
  ...epubJobs(project, documents, dist, making.version),
];
const files = new Set(jobs.map(({ file }) => file));
const modules = trainingModules(project.registry).map(({ data }) => data);
const book = (lang: Lang) => `epub/${lang}/formacion/libro-de-quien-facilita.epub`;
/** What whoever gives the course carries: the book, the trees, the cards, the workbook, each module to adapt. */
const carried = (lang: Lang): string[] => [
  ...[
    'libro-de-quien-facilita-a4',
    'arboles-de-los-escenarios-a4',
    'tarjetas-de-los-escenarios',
    'tarjetas-de-los-modulos',
    'cuaderno',
  ].map((name) => `pdf/${lang}/formacion/${name}.pdf`),
  book(lang),
  ...modules.flatMap(({ id }) => [
    `docx/${lang}/formacion/${id}.docx`,
    `docx/${lang}/formacion/${id}-material.docx`,
  ]),
];

describe.each(['es', 'en'] as const)('the files of the training in %s', (lang) => {
  test('all that whoever gives the course carries is made, and on two papers', () => {
    const wanted = carried(lang);
    expect(wanted.filter((file) => !files.has(file))).toEqual([]);
    for (const a4 of wanted.filter((file) => file.endsWith('-a4.pdf')))
      expect(files).toContain(a4.replace('-a4.pdf', '-carta.pdf'));
    expect(files).toContain(`pdf/${lang}/formacion/cuaderno-carta.pdf`);
    for (const { data } of project.registry.decks.values())
      if (data.sets.length > 0)
        expect(files).toContain(`pdf/${lang}/formacion/${data.module}-tarjetas.pdf`);
    for (const id of project.registry.scenarios.keys())
      expect(files).toContain(`pdf/${lang}/escenarios/${id}-tarjetas.pdf`);
  });

  test('the sheets of the assessment are files, and only the certificate is filled in on a screen', () => {
    const fillOf = (id: string) =>
      documents.find(({ slug, lang: own }) => slug === `formatos/${id}` && own === lang)?.fill;
    expect(['t40', 't41', 't42'].map(fillOf)).toEqual(['pen', 'pen', 'screen']);
    for (const id of ['t40', 't41', 't42'])
      expect(files).toContain(`pdf/${lang}/formatos/${id}.pdf`);
  });

  test('the book has the course, each module in its order and the assessment, and no workbook', async () => {
    const bytes = await jobs.find(({ file }) => file === book(lang))?.make();
    const nav = strFromU8(
      unzipSync(bytes ?? new Uint8Array())['EPUB/nav.xhtml'] ?? new Uint8Array(),
    );
    const chapters = [...nav.matchAll(/<a href="d\d\d\.xhtml">([^<]*)</g)].map(
      ([, title]) => title,
    );
    const titleOf = (slug: string) =>
      documents.find((each) => each.slug === slug && each.lang === lang)?.title;
    expect(chapters).toEqual([
      titleOf('formacion'),
      ...modules.flatMap(({ id, title }) => [
        moduleName({ id, title }, lang),
        titleOf(`formacion/${id}/material`),
      ]),
      titleOf('formacion/evaluacion'),
      titleOf('formacion/dar-el-curso'),
    ]);
  });

  test('each page of the training leads to its place among the files, and that place is there', () => {
    const pages = new Map(builtPages().map(({ path, html }) => [path, html]));
    const root = lang === 'es' ? '/' : '/en/';
    const list = pages.get(`${root}descargas/`) ?? '';
    const own = documents.filter(
      ({ kind, lang: each }) => each === lang && (kind === 'formacion' || kind === 'escenarios'),
    );
    expect(own).toHaveLength(modules.length * 2 + 4 + project.registry.scenarios.size);
    for (const { slug } of own) {
      const place = downloadsPath(slug, lang, '/');
      expect(pages.get(`${root}${slug}/`), slug).toContain(`href="${place}"`);
      expect(list, slug).toContain(`id="${place.split('#')[1] ?? '?'}"`);
    }
  });
});
