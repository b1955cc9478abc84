import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import { pagePath } from '../../addresses/paths.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { editionText } from '../version.ts';
import { BASE_PATH } from '../../site.ts';
import type { ExportDocument } from '../documents.ts';
import { withKitNotice } from '../kit/absent.ts';
import { downloadsHtml, type ListedDocument, withDownloads } from '../downloads.ts';
import type { CiteFile, ExportJob } from '../job.ts';
import { licenceOf } from '../licence.ts';
import { once } from '../../text/once.ts';
import { sha256 } from '../../files/kept.ts';
import { packed } from '../zip.ts';
import { type BuiltCopy, offlineCopy, refuseOldIndex } from './copy.ts';
import { copyWords, readmeOf } from './words.ts';
import type { StartFile } from '../../search/index-files.ts';

/** The files of the index with what was learned, most of its bytes: a copy, which a phone reads whole, does without. */
const ofLearned = /^(?:learned|v\d+)\.json$/;

/**
 * The whole site of each language as a ZIP that is used from files.
 * @param dist the folder of the built site
 * @param version of the site, from `package.json`
 * @param licence text of its licence
 * @param templates what the page that makes kits is given, by language: files cannot ask for other files
 * @param cite how the copy is cited, in the file that explains it; without it, it does not say
 */
export function offlineJobs(
  documents: readonly ExportDocument[],
  dist: string,
  version: string,
  licence: string,
  templates: ReadonlyMap<Lang, Pick<ExportJob, 'inputs' | 'make'>>,
  cite?: CiteFile,
): ExportJob[] {
  return (['es', 'en'] as const).map((lang) => {
    const t = copyWords(lang);
    const lawAsOf = documents.flatMap((each) => (each.lang === lang ? (each.lawAsOf ?? []) : []));
    const [oldest] = lawAsOf.toSorted();
    const citation = cite?.({ title: t.title, asOf: oldest }, lang);
    // Every page of the site: read when this file is asked for, and then once.
    const built = once(() => readCopy(dist, lang, documents));
    return {
      file: `zip/${lang}/sitio.zip`,
      kind: 'zip',
      lang,
      title: t.title,
      group: t.group,
      ...(oldest !== undefined && { lawAsOf: oldest }),
      version,
      get inputs() {
        return [
          editionText({ version }, lang),
          BASE_PATH,
          licence,
          citation ?? '',
          sumOf(built()),
          ...(templates.get(lang)?.inputs ?? []),
        ];
      },
      make: async () => {
        await refuseOldIndex(built());
        const copy = offlineCopy(withTemplates(built(), await templates.get(lang)?.make()));
        return packed(explained(copy, lang, { version, lawAsOf: oldest, licence, citation }));
      },
    };
  });
}

/**
 * Reads what a copy is made of from the built site. The page of files has none: they are not in a copy, which
 * is one of them and cannot say what it weighs.
 */
export function readCopy(
  dist: string,
  lang: Lang,
  documents: readonly ListedDocument[],
): BuiltCopy {
  const folder = lang === 'es' ? '' : 'en/';
  const files = readdirSync(join(dist, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html') && (folder !== '' || !file.startsWith('en/')))
    .toSorted();
  const read = (file: string) => readFileSync(join(dist, folder, file), 'utf8');
  const list = pagePath('descargas', lang, '').slice(1) + 'index.html';
  const pages = new Map(files.map((file) => [folder + file, read(file)]));
  const listed = pages.get(list);
  if (listed !== undefined)
    pages.set(list, withDownloads(listed, downloadsHtml(documents, lang, BASE_PATH)));
  const kits = pagePath('kit', lang, '').slice(1) + 'index.html';
  const kitPage = pages.get(kits);
  if (kitPage !== undefined) pages.set(kits, withKitNotice(kitPage, 'ready', lang));
  const index = readdirSync(join(dist, folder, 'indice'))
    .filter((file) => !ofLearned.test(file))
    .toSorted();
  return {
    lang,
    base: BASE_PATH,
    pages,
    index: new Map(
      index.map((file) => {
        const held = JSON.parse(read(`indice/${file}`)) as unknown;
        const name = file.replace(/\.json$/, '');
        return [name, name === 'start' ? withoutLearned(held as StartFile) : held];
      }),
    ),
  };
}

/** Without it, the search ranks by words alone. */
function withoutLearned({ learned: _, ...start }: StartFile): Omit<StartFile, 'learned'> {
  return start;
}

/** The same copy, with the templates of kits on the page that makes them, as data that no browser runs. */
function withTemplates(built: BuiltCopy, templates: Uint8Array | undefined): BuiltCopy {
  const path = pagePath('kit', built.lang, '').slice(1) + 'index.html';
  const page = built.pages.get(path);
  if (page === undefined || !templates) return built;
  const data = `<script type="application/json" id="plantillas-datos">${strFromU8(templates)}</script>`;
  const pages = new Map(built.pages);
  return {
    ...built,
    pages: pages.set(
      path,
      page.replace('</main>', () => `${data}</main>`),
    ),
  };
}

/** A copy with the file that explains it, its licence and its sums. */
export function explained(
  copy: ReadonlyMap<string, string>,
  lang: Lang,
  {
    licence,
    ...told
  }: {
    version: string;
    lawAsOf: string | undefined;
    licence: string;
    citation?: string | undefined;
  },
): Map<string, string> {
  const t = copyWords(lang);
  const pages = [...copy.keys()].filter((file) => file.endsWith('.html')).length;
  const text = readmeOf({ ...told, pages }, lang);
  const files = new Map([[t.readme, text], [t.licence, licenceOf(licence, lang, 'site')], ...copy]);
  return files.set('SHA256SUMS', sumsOf(files));
}

const sumOf = ({ pages, index }: BuiltCopy): string => sha256(JSON.stringify([...pages, ...index]));

/** A line for each file, as `sha256sum -c` reads them. */
const sumsOf = (files: ReadonlyMap<string, string>): string =>
  [...files].map(([file, text]) => `${sha256(text)}  ${file}\n`).join('');
