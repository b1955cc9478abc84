import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { pagePath } from '../../addresses/paths.ts';
import type { Project } from '../../documents/project.ts';
import { writtenVersion } from '../../documents/written-version.ts';
import { readMain } from '../../html/page.ts';
import { readHtml, hastText, elementText } from '../../html/tree.ts';
import { newestVersion } from '../../registry/newest-version.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { builtPage, type ExportDocument } from '../documents.ts';
import type { ExportJob } from '../job.ts';
import { gateSlugs, lawyersAnnex } from './annex.ts';
import { closedForTeam } from './closing.ts';
import { kitCountries } from './countries.ts';
import { coursePages } from './course.ts';
import { readingPages, sayingReadings } from './readings.ts';
import { countryForm, formTitle } from './country-form.ts';
import { lawyerPage } from './lawyer-page.ts';
import { fileIn } from './names.ts';
import {
  minutesFile,
  minutesForm,
  otherCountry,
  partName,
  protocolFile,
  protocolOrder,
  wallSheets,
} from './plan.ts';
import { plainSlug } from './slug.ts';
import { ofKnowledge, ofSources } from '../../documents/source-headings.ts';
import { makeWall } from './wall.ts';

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
  /** Only in kits of a country, or of every country but Peru (`other`); in all if absent. */
  only?: string;
  /** Addresses of other pages that it holds, each by itself: those of its document may be elsewhere. */
  holds?: readonly string[];
  /** A sheet to hang, which has to fit on its paper. */
  isSheet?: boolean;
}

/** The built pages that become documents of kits, with their file. Throws if one was not built. */
export function kitPages(inputs: KitInputs): KitPage[] {
  const { documents, dist, lang, project } = inputs;
  const own = documents.filter((each) => each.lang === lang);
  const page = (file: string, slug: string, kind: ExportDocument['kind']): KitPage => {
    const address = pagePath(slug, lang);
    const html = builtPage(dist, address);
    const title = elementText(select('h1', readHtml(html)));
    const form = project.registry.forms.get(slug.replace('formatos/', ''))?.data.version;
    const version = writtenVersion(project.pages, slug, lang) ?? form ?? inputs.version;
    const id = slug.replaceAll('/', '-');
    return {
      file,
      document: { kind, lang, slug, id, title, isForAffected: false, version, address, html },
    };
  };
  const forms = own.filter(
    ({ kind, id }) => kind === 'formatos' && project.registry.forms.get(id)?.data.fill === 'screen',
  );
  const pages: KitPage[] = [
    page('00-primera-tarde.docx', 'equipo/primera-tarde', 'formatos'),
    ...forms.map((document) => ({
      file:
        document.id === minutesForm
          ? `${minutesFile}.docx`
          : `20-formatos/${document.id}-${plainSlug(document.title)}.docx`,
      document,
    })),
    ...protocolOrder.flatMap((id) =>
      own
        .filter(({ slug }) => slug === `protocolos/${id}`)
        .map((document) => ({ file: `10-protocolos/${protocolFile(id)}.docx`, document })),
    ),
    ...wallSheets.map(({ file, slug }) => {
      const { document, ...rest } = page(`30-pared/${file}.docx`, slug, 'formatos');
      const main = readMain(document.html, document.address);
      makeWall(main);
      return { ...rest, isSheet: true, document: { ...document, html: toHtml(main) } };
    }),
    {
      file: '07-preguntas-para-su-abogada.docx',
      document: lawyerPage(project.registry, lang, inputs.version),
    },
    evidencePage(own, lang),
  ];
  const readings = readingPages(inputs);
  const course = [...coursePages(inputs).map(sayingReadings(readings, inputs)), ...readings];
  return [
    ...pages,
    ...course,
    ...countryForms(inputs),
    annexPage([...pages, ...course], inputs),
  ].map(({ file, document, ...rest }) => ({
    ...rest,
    file: fileIn(file, lang),
    document: { ...document, html: closedForTeam(document.html, lang) },
  }));
}

/** The sheet of each country as a form, and one with no country. */
function countryForms({ project: { registry }, lang, day, version }: KitInputs): KitPage[] {
  return [...kitCountries(registry, lang), undefined].map((country) => ({
    file: '05-hoja-de-pais.docx',
    only: country?.id ?? otherCountry,
    document: writtenPage(countryForm(country, registry, lang, day), {
      lang,
      slug: `paises/${country?.id ?? otherCountry}`,
      title: country ? formTitle(country, lang) : partName('05', lang),
      version,
    }),
  }));
}

/** What a lawyer of another country writes, for all the documents of a kit. */
function annexPage(pages: readonly KitPage[], inputs: KitInputs): KitPage {
  const { project, lang, version, documents: built } = inputs;
  // What is written for another country already no longer says which law it rested on.
  const abroad = pages.filter(({ only }) => only !== 'pe');
  const documents = abroad.map(({ document, only }) => {
    const isSame = ({ lang: of, slug }: ExportDocument) => of === lang && slug === document.slug;
    return (only === 'other' ? built.find(isSame) : undefined) ?? document;
  });
  const gate = gateSlugs(project.registry);
  const sheets = built.filter(
    ({ lang: of, kind, id, slug }) =>
      of === lang &&
      kind === 'formatos' &&
      project.registry.forms.get(id)?.data.fill === 'pen' &&
      gate.includes(slug),
  );
  return {
    file: '06-lo-que-escribe-su-abogada.docx',
    only: 'other',
    document: writtenPage(lawyersAnnex(documents, project.registry, lang, sheets), {
      lang,
      slug: 'kit/lo-que-escribe-su-abogada',
      title: partName('06', lang),
      version,
    }),
  };
}

/** A document of a kit that no page of the site is. */
const writtenPage = (
  main: Element,
  named: Pick<ExportDocument, 'lang' | 'slug' | 'title' | 'version'>,
): ExportDocument => ({
  ...named,
  kind: 'formatos',
  id: named.slug.replaceAll('/', '-'),
  isForAffected: false,
  address: '/kit/',
  html: toHtml(main),
});

/** The sources of every protocol, on one page. */
function evidencePage(own: readonly ExportDocument[], lang: Lang): KitPage {
  const protocols = protocolOrder.flatMap((id) =>
    own.filter(({ slug }) => slug === `protocolos/${id}`),
  );
  const title = partName('50', lang);
  const main = h('main', h('h1', title), [
    ...protocols.flatMap(({ title: name, html, address }) => [
      h('h2', name),
      ...sourcesIn(readMain(html, address)),
    ]),
  ]);
  const version = newestVersion(protocols.map((each) => each.version)) ?? '';
  return {
    file: '50-evidencia.docx',
    document: writtenPage(main, { lang, slug: 'protocolos', title, version }),
  };
}

/**
 * What a protocol rests on: of each part, its list of sources; of the one that says what is known, all but its
 * made-up cases. Empty where there is none.
 */
export function sourcesIn(main: Element): Element[] {
  return selectAll('section.parte', main).flatMap((part) => {
    const [title, ...sections] = sectionsOf(part);
    const isWhole = sections.some(({ name }) => ofKnowledge.test(name));
    const kept = sections.filter(({ name, content }) =>
      isWhole ? !content.some(holdsCase) : ofSources.test(name),
    );
    const lists = kept.flatMap(({ content }) => (isWhole ? content : content.slice(1)));
    const [heading] = title?.content ?? [];
    return isWhole || !heading || kept.length === 0 ? lists : [h('h3', heading.children), ...lists];
  });
}

/** What stands below each heading of a part, with it, in order: the first is that of the part. */
function sectionsOf(part: Element): { name: string; content: Element[] }[] {
  const sections: { name: string; content: Element[] }[] = [];
  for (const child of part.children) {
    if (child.type !== 'element') continue;
    if (/^h[23]$/.test(child.tagName)) sections.push({ name: hastText(child).trim(), content: [] });
    sections.at(-1)?.content.push(child);
  }
  return sections;
}

const holdsCase = (element: Element): boolean => select('.caso', element) !== undefined;
