import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { pagePath } from '../addresses/paths.ts';
import { fill } from '../i18n/fill.ts';
import { siteWords } from '../i18n/site.ts';
import { compareVersions } from '../registry/newest-version.ts';
import type { Lang } from '../registry/schema/common.ts';
import { isDocument } from '../registry/schema/page.ts';
import type { Page, Project } from '../documents/project.ts';
import { recordPages } from '../documents/record-pages.ts';
import { recordSource } from '../documents/record-text.ts';
import { numberedText, type TextLog } from '../documents/text-log.ts';
import { dateText } from '../words/law.ts';

/** Where the texts of each release are kept, a file each, from the root of the project. */
export const textArchiveFolder = 'archive/texts';

const texts = z.record(z.string(), z.string());
const numbers = z.record(z.string(), z.int().positive());
const archivedTexts = z.strictObject({
  version: z.string(),
  /** Of the release, `YYYY-MM-DD`. */
  date: z.string(),
  /** Of the sources that it was made from. */
  commit: z.string(),
  licence: z.string(),
  /** Which text each page written by hand had, and each record whose texts are told, from 1, as it is cited. */
  numbers: z.strictObject({ es: numbers, en: numbers }),
  /** The plain text of each page that is cited, norms aside, by language and by its address without language. */
  texts: z.strictObject({ es: texts, en: texts }),
});

/** What the pages of a release said. */
export type ArchivedTexts = z.infer<typeof archivedTexts>;

/** The addresses, without language, of the pages that are cited and whose text is kept: of norms, the law is. */
function keptPages({ pages, registry }: Pick<Project, 'pages' | 'registry'>, lang: Lang): string[] {
  const written = pages.filter((page) => page.lang === lang && isDocument(page.frontMatter));
  const records = recordPages(registry).filter(
    ({ slug, entry: { data } }) =>
      !slug.startsWith('normas/') &&
      (data.version !== undefined || data.verification !== undefined || slug.startsWith('paises/')),
  );
  return [...written, ...records].map(({ slug }) => slug).toSorted();
}

/** The plain texts of a built site, of the pages that are cited. Throws where one was not built. */
export function builtTexts(
  dist: string,
  project: Pick<Project, 'pages' | 'registry'>,
): ArchivedTexts['texts'] {
  const of = (lang: Lang) =>
    Object.fromEntries(
      keptPages(project, lang).map((slug) => {
        const file = join(dist, pagePath(slug, lang), 'texto.txt');
        if (!existsSync(file)) throw new Error(`${file} was not built.`);
        return [slug, readFileSync(file, 'utf8')];
      }),
    );
  return { es: of('es'), en: of('en') };
}

/** A record whose texts are told one by one: the address of its page without language, and what its file says. */
interface NumberedRecord {
  slug: string;
  yaml: string;
}

/**
 * Which text each page written by hand and each of these records has, as it is cited. Throws where that is not told: a
 * release is made of whole history.
 */
export function textNumbers(
  log: TextLog,
  pages: readonly Page[],
  records: readonly NumberedRecord[] = [],
): ArchivedTexts['numbers'] {
  const of = (lang: Lang) =>
    Object.fromEntries(
      [
        ...pages.filter((page) => page.lang === lang && isDocument(page.frontMatter)),
        ...records.map(({ slug, yaml }) => ({ slug, text: recordSource(yaml, lang) })),
      ]
        .toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
        .map(({ slug, text }) => {
          const now = numberedText(log[lang][slug], text);
          if (!now || now.isPast) throw new Error(`${lang}/${slug} has no number of its own.`);
          return [slug, now.number];
        }),
    );
  return { es: of('es'), en: of('en') };
}

/** The file of a release: a page a line, so that git keeps of the next one only what differs. */
export function textArchiveText(
  release: Pick<ArchivedTexts, 'version' | 'date' | 'commit' | 'numbers'>,
  { es, en }: ArchivedTexts['texts'],
): string {
  const lines = (own: Record<string, string>) =>
    Object.entries(own)
      .map(([slug, text]) => `${JSON.stringify(slug)}:${JSON.stringify(text)}`)
      .join(',\n');
  const { numbers: ofPages, ...told } = release;
  const head = JSON.stringify({ ...told, licence: 'CC-BY-4.0', numbers: ofPages }).slice(0, -1);
  return `${head},"texts":{"es":{\n${lines(es)}\n},"en":{\n${lines(en)}\n}}}\n`;
}

/** The releases whose texts are kept, newest first. */
export function keptTexts(root = process.cwd()): string[] {
  const folder = join(root, textArchiveFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((file) => /^(\d{4}\.\d{2}\.\d+)\.json$/.exec(file)?.[1] ?? [])
    .toSorted((a, b) => compareVersions(b, a));
}

/** What the pages of a release said. Throws on a file that is none. */
export const textsOfRelease = (version: string, root = process.cwd()): ArchivedTexts =>
  archivedTexts.parse(
    JSON.parse(readFileSync(join(root, textArchiveFolder, `${version}.json`), 'utf8')),
  );

/** Address of the log of the changes of each text, below the base folder. */
export const textLogAddress = 'datos/archivo/textos.json';

/** Address of the texts of a release, below the base folder: a ZIP, which people open without a program of their own. */
export const textArchivePath = (version: string): string => `datos/archivo/${version}-textos.zip`;

/** Address of every text that the pages of a language have had, below the base folder. */
export const earlierTextsPath = (lang: Lang): string =>
  `datos/archivo/textos-anteriores-${lang}.zip`;

/** Marks of bold within bold that a release printed, `**Protection: **partly** :**`: the words stay as they were. */
const strayMarks = /\*\*([^*\n]+)\*\*([^*\n]+)\*\* :\*\*/g;

/** The files of the ZIP of a release: a text a page, and what says of which day they are. */
export function textArchiveFiles({ version, date, commit, texts: own }: ArchivedTexts) {
  const files = new Map<string, string>();
  for (const lang of ['es', 'en'] as const) {
    const t = siteWords[lang].texts;
    const told = fill(t.readme, {
      version,
      day: dateText(date, lang),
      commit: commit.slice(0, 10),
      earlier: earlierTextsPath(lang).split('/').at(-1) ?? '',
    });
    files.set(t.readmeFile, `${told}\n`);
    for (const [slug, text] of Object.entries(own[lang]))
      files.set(`${lang}/${slug}.txt`, text.replace(strayMarks, '**$1$2:**'));
  }
  return files;
}
