import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagePath } from '../../addresses/paths.ts';
import { isSources } from '../../checker/blocks.ts';
import type { Project } from '../../checker/project.ts';
import {
  classesOf,
  elementsOf,
  findElement,
  parseHtml,
  rangeOf,
  tagsOf,
  textOf,
} from '../../html/tree.ts';
import { newestVersion } from '../../registry/newest-version.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { isDocument } from '../../registry/schema/page.ts';
import type { ExportDocument } from '../documents.ts';
import type { ExportJob } from '../job.ts';
import { kitCountries, minutesForm, partNames, protocolOrder, wallSheets } from './plan.ts';
import { plainSlug } from './slug.ts';
import { wallPage } from './wall.ts';

/** What kits are made with. */
export interface KitInputs {
  project: Project;
  documents: readonly ExportDocument[];
  /** Folder of the built site. */
  dist: string;
  lang: Lang;
  /** `YYYY.MM.n` of the site. */
  version: string;
  commit: string | null;
  /** Day of the site, `YYYY-MM-DD`: which version of the law a document told. */
  day: string;
  /** Text of the licence. */
  licence: string;
  /** Files made elsewhere that kits of Peru hold too: printed sheets, books, training. */
  others?: readonly ExportJob[];
}

/** A page that becomes a document of a kit. */
export interface KitPage {
  file: string;
  document: ExportDocument;
  /** The paper of a sheet to hang, which it has to fit. */
  sheet?: 'a4' | 'a5';
}

/** The built pages that become documents of kits, with their file. Throws if one was not built. */
export function kitPages(inputs: KitInputs): KitPage[] {
  const { documents, dist, lang, project } = inputs;
  const own = documents.filter((each) => each.lang === lang);
  const page = (file: string, slug: string, kind: ExportDocument['kind']): KitPage => {
    const address = pagePath(slug, lang);
    const path = join(dist, address, 'index.html');
    if (!existsSync(path)) throw new Error(`The page ${address} was not built.`);
    const html = readFileSync(path, 'utf8');
    const title = headingOf(html);
    const version = ownVersion(project, slug, lang) || inputs.version;
    const id = slug.replaceAll('/', '-');
    return {
      file,
      document: { kind, lang, slug, id, title, isForAffected: false, version, address, html },
    };
  };
  const forms = own.filter(
    ({ kind, id }) => kind === 'formatos' && project.registry.forms.get(id)?.data.fill === 'screen',
  );
  return [
    page('00-primera-tarde.docx', 'equipo/primera-tarde', 'formatos'),
    ...forms.map((document) => ({
      file:
        document.id === minutesForm
          ? '01-acta-de-adopcion.docx'
          : `20-formatos/${document.id}-${plainSlug(document.title)}.docx`,
      document,
    })),
    ...protocolOrder.flatMap((id, at) =>
      own
        .filter(({ slug }) => slug === `protocolos/${id}`)
        .map((document) => ({
          file: `10-protocolos/${String(at + 1).padStart(2, '0')}-${id}.docx`,
          document: { ...document, version: ownVersion(project, document.slug, lang) },
        })),
    ),
    ...wallSheets.map(({ file, slug, sheet }) => {
      const { document, ...rest } = page(`30-pared/${file}.docx`, slug, 'formatos');
      return { ...rest, sheet, document: { ...document, html: wallPage(document.html) } };
    }),
    ...kitCountries.map((country) =>
      page(`05-hoja-de-pais-${country}.docx`, `paises/${country}`, 'formatos'),
    ),
    evidencePage(own, lang),
  ];
}

/** The sources of every protocol, on one page. */
function evidencePage(own: readonly ExportDocument[], lang: Lang): KitPage {
  const protocols = protocolOrder.flatMap((id) =>
    own.filter(({ slug }) => slug === `protocolos/${id}`),
  );
  const parts = protocols.map(({ title, html }) => `<h2>${title}</h2>${sourcesIn(html)}`);
  const title = partNames['50'][lang];
  return {
    file: '50-evidencia.docx',
    document: {
      kind: 'formatos',
      lang,
      slug: 'protocolos',
      id: 'evidencia',
      title,
      isForAffected: false,
      version: newestVersion(protocols.map(({ version }) => version)) ?? '',
      address: '/protocolos/',
      html: `<!doctype html><html lang="${lang}"><body><main><h1>${title}</h1>${parts.join('')}</main></body></html>`,
    },
  };
}

/** The parts of a page that say what it rests on: the part of that name, and each list of sources. */
function sourcesIn(html: string): string {
  const found: string[] = [];
  for (const part of elementsOf(parseHtml(html))) {
    if (part.tagName !== 'section' || !classesOf(part).includes('parte')) continue;
    const headings = [...elementsOf(part)].filter(({ tagName }) => /^h[23]$/.test(tagName));
    const [title] = headings;
    if (!title) continue;
    const { start, end } = rangeOf(part);
    const own = rangeOf(title);
    const sources = headings.find((each) => isSources(textOf(each)));
    if (title.properties.id === 'en-que-se-apoya')
      found.push(html.slice(start, own.start) + html.slice(own.end, end));
    else if (sources) {
      const list = html.slice(rangeOf(sources).end, tagsOf(part).closing?.start);
      found.push(`<h3>${textOf(title)}</h3>${list}`);
    }
  }
  return found.join('');
}

/** The newest version of the pages of a document. */
function ownVersion({ pages, registry }: Project, slug: string, lang: Lang): string {
  const versions = pages.flatMap((page) =>
    page.lang === lang &&
    (page.slug === slug || page.slug.startsWith(`${slug}/`)) &&
    isDocument(page.frontMatter)
      ? [page.frontMatter.version]
      : [],
  );
  const form = registry.forms.get(slug.replace('formatos/', ''))?.data.version;
  return newestVersion(versions) ?? form ?? '';
}

function headingOf(html: string): string {
  const heading = findElement(parseHtml(html), ({ tagName }) => tagName === 'h1');
  return heading ? textOf(heading).replace(/\s+/g, ' ').trim() : '';
}
