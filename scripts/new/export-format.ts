import { stop } from '../stop.ts';
import type { Draft } from './draft.ts';

const manifest = 'src/export/manifest.ts';
const command = 'scripts/export.ts';
const words = { es: 'src/i18n/es/exports.json', en: 'src/i18n/en/exports.json' } as const;

/** Files that a new export format changes, besides those it adds. */
export const changedByFormat: readonly string[] = [manifest, command, words.es, words.en];

/** A format of the files that people keep, with its test: it makes a file as it is, and is then made to do its work. */
export function formatDraft(id: string, read: (path: string) => string): Draft {
  if (!/^[a-z][a-z\d]{1,5}$/.test(id))
    stop(`Nombre inesperado «${id}»; se esperaba la terminación de sus archivos, como csv.`);
  const kinds = /z\.enum\(\[([^\]]+)\]\)/.exec(read(manifest))?.[1];
  const first = /^ {4}\.\.\.xlsxJobs\(.*\n/m.exec(read(command))?.[0];
  const imported = /^import \{ xlsxJobs \}.*\n/m.exec(read(command))?.[0];
  if (kinds === undefined || first === undefined || imported === undefined)
    return stop(`No se entienden ${manifest} o ${command}: se esperaba la lista de formatos.`);
  if (kinds.includes(`'${id}'`) || id in (JSON.parse(read(words.es)) as object))
    stop(`Ya hay un formato «${id}»: no se tocó nada.`);
  return {
    files: {
      [`src/export/${id}/jobs.ts`]: jobs(id),
      [`tests/${id}.test.ts`]: test(id),
      [manifest]: read(manifest).replace(kinds, `${kinds}, '${id}'`),
      [command]: read(command)
        .replace(imported, `${imported}import { ${id}Jobs } from '../src/export/${id}/jobs.ts';\n`)
        .replace(first, `${first}    ...${id}Jobs(documents, version),\n`),
      [words.es]: withGroup(read(words.es), id, 'Lista de documentos', 'Listas'),
      [words.en]: withGroup(read(words.en), id, 'List of documents', 'Lists'),
    },
    next: [
      'Funciona así como está: una lista de los documentos por idioma. Cambia lo que hace, sus títulos (src/i18n/es/exports.json y el inglés) y su prueba.',
      `Hazla: npm run export -- --built --only ${id}/`,
      `Pruébala: npx vitest run --project unit tests/${id}.test.ts`,
      'Qué más se toca: docs/adding-an-export-format.md',
    ],
  };
}

/** The words of the exports with those of one more format at their end. */
const withGroup = (text: string, id: string, title: string, group: string): string =>
  text.replace(
    /\n\}\s*$/,
    `,\n  "${id}": {\n    "title": ${JSON.stringify(title)},\n    "group": ${JSON.stringify(group)}\n  }\n}\n`,
  );

const jobs = (id: string): string => `import { exportsWords } from '../../i18n/exports.ts';
import type { ExportDocument } from '../documents.ts';
import type { ExportJob } from '../job.ts';

/**
 * What the files of this format are for, in one sentence.
 * @param version \`YYYY.MM.n\` of the site
 */
export function ${id}Jobs(
  documents: readonly Pick<ExportDocument, 'lang' | 'slug' | 'title'>[],
  version: string,
): ExportJob[] {
  return (['es', 'en'] as const).map((lang) => {
    const rows = documents.filter((each) => each.lang === lang);
    const text = rows.map(({ slug, title }) => \`\${slug}\\t\${title}\\n\`).join('');
    return {
      // Without accents, and without a word of the list of docs/safety.md: it stands in a folder of downloads.
      file: \`${id}/\${lang}/documentos.${id}\`,
      kind: '${id}',
      lang,
      title: exportsWords[lang].${id}.title,
      group: exportsWords[lang].${id}.group,
      version,
      // All that goes into it: it is made again when this changes, and only then.
      inputs: [text],
      make: () => Promise.resolve(new TextEncoder().encode(text)),
    };
  });
}
`;

const test = (id: string): string => `import { expect, test } from 'vitest';
import { ${id}Jobs } from '../src/export/${id}/jobs.ts';

const documents = [
  { lang: 'es', slug: 'guias/a', title: 'Una guía' },
  { lang: 'en', slug: 'guias/a', title: 'A guide' },
] as const;

test('the same inputs make the same bytes, one file a language', async () => {
  const [first = [], second = []] = await Promise.all(
    [1, 2].map(() => Promise.all(${id}Jobs(documents, '2026.01.1').map((job) => job.make()))),
  );
  expect(first.map((bytes) => new TextDecoder().decode(bytes))).toEqual([
    'guias/a\\tUna guía\\n',
    'guias/a\\tA guide\\n',
  ]);
  expect(second).toEqual(first);
});
`;
