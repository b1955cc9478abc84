import { item, keyed, type ReviewItem } from './item.ts';
import { inferences } from './readings.ts';
import type { Page, Project } from '../documents/project.ts';
import { withDrawn } from '../documents/drawn-block.ts';
import { sentenceLabel } from '../citations/label.ts';
import { parseRef } from '../citations/ref.ts';
import { entriesInOrder, type Registry } from '../registry/registry.ts';
import type { Lang, Reviewer } from '../registry/schema/common.ts';
import { asksOfDanger } from '../registry/schema/form.ts';
import { conflictsOn } from './conflicts.ts';
import { byHarm, isGrave, sheetsToHang } from './harm.ts';
import { fill } from '../i18n/fill.ts';
import { reviewWords } from '../i18n/review.ts';

/**
 * What a role is asked to look at, the most pressing first. To whoever knows the law: what the protocols keep for a
 * lawyer, conflicts, our readings; to everybody, danger by the harm of a wrong word, and the rest.
 * @param day of the law that is drawn in a line, `YYYY-MM-DD`
 * @param lang in which it is read: a page has a mark in each language, and a record one, for the Spanish
 */
export function reviewItems(
  project: Project,
  role: Reviewer,
  day = '9999-12-31',
  lang: Lang = 'es',
): ReviewItem[] {
  const { registry } = project;
  const law =
    role === 'legal'
      ? [
          ...questions(registry, lang),
          ...conflicts(project, day, lang),
          ...inferences(project, lang),
        ].map((each) => ({
          ...each,
          says: each.says.map((line) => inPlainWords(line, registry, lang)),
        }))
      : [];
  return [...law, ...documents(project, role, lang)];
}

/** Known changes that the registry does not hold, a line each: there is nothing yet to say yes or no to. */
export const pendingChanges = ({ instruments }: Registry, lang: Lang): string[] =>
  [...instruments.values()].flatMap(({ data }) =>
    (data.pendingChanges ?? []).map(({ text }) => `${data.shortTitle[lang]}. ${text[lang]}`),
  );

/** A line for whoever knows no name of a field and no reference: a provision is said as people cite it. */
const inPlainWords = (line: string, registry: Registry, lang: Lang): string =>
  line.replace(/\b[a-z][a-z0-9-]*~[\w-]+/g, (found) => {
    const ref = parseRef(found);
    return ref ? sentenceLabel(ref, registry, lang) : found;
  });

/** What the protocols keep for a lawyer. The answer is written out, and asks for a change of what waits for it. */
const questions = ({ lawyerQuestions }: Registry, lang: Lang): ReviewItem[] =>
  entriesInOrder(lawyerQuestions.values()).map(({ file, place, data }) =>
    item(`${keyed(lang)}question:${file}`, data.ask[lang], {
      kind: 'question',
      title: data.title[lang],
      says: [
        data.ask[lang],
        ...(data.meanwhile
          ? [fill(reviewWords[lang].readings.meanwhile, { text: data.meanwhile[lang] })]
          : []),
      ],
      sources: [],
      refs: data.cites ?? [],
      target: { file, place },
    }),
  );

/** Places of pages where readings do not agree. */
const conflicts = ({ pages, registry }: Project, day: string, lang: Lang): ReviewItem[] =>
  pages.flatMap((page) => {
    if (page.lang !== lang) return [];
    const blocks = page.blocks.map((block) => withDrawn(block, page, registry, day));
    const { says, refs } = conflictsOn({ blocks }, lang);
    if (says.length === 0) return [];
    return [
      item(`conflict:${page.file}`, says.join('\n'), {
        kind: 'conflict',
        title: titleOf(page, pages),
        says,
        sources: [],
        refs,
        target: { file: page.file, place: page.place },
      }),
    ];
  });

/** The sheets to hang. They have no key for who reviewed them: an answer is told and not written. */
const sheets = (registry: Registry, lang: Lang): ReviewItem[] =>
  sheetsToHang(registry).map(({ main, said }) =>
    item(`${keyed(lang)}sheet:${main.id}`, JSON.stringify(said), {
      kind: 'danger',
      title: main.data.title[lang],
      says: [],
      sources: [],
      slug: `formatos/${main.id}`,
      target: { file: main.file, place: main.place },
    }),
  );

/** Pages, forms and papers that wait for a role, those about danger first. */
function documents({ pages, registry }: Project, role: Reviewer, lang: Lang): ReviewItem[] {
  const ofPages = pages
    .filter((page) => page.lang === lang)
    .toSorted((a, b) => partOf(a) - partOf(b))
    .flatMap((page) => ofPage(page, pages, role));
  const records = [
    ...[...registry.forms.values()].map((entry) => ({
      entry,
      folder: 'formatos',
      danger: asksOfDanger(entry.data),
    })),
    ...[...registry.papers.values()].map((entry) => ({
      entry,
      folder: 'papeles',
      danger: entry.data.danger === true,
    })),
  ];
  const ofForms = records.flatMap(({ entry: { data, file, place }, folder, danger }) =>
    waits(data, role)
      ? [
          item(`${keyed(lang)}page:${file}`, JSON.stringify({ ...data, reviewed: '' }), {
            kind: danger ? 'danger' : 'page',
            title: data.title[lang],
            says: [],
            sources: [],
            slug: `${folder}/${data.id}`,
            target: { file, place, ...(lang === 'es' && { path: ['reviewed'] }) },
          }),
        ]
      : [],
  );
  const all = byHarm([...ofPages, ...ofForms]);
  return [
    ...(role === 'psychology' || role === 'experience' ? sheets(registry, lang) : []),
    ...all.filter(({ kind }) => kind === 'danger'),
    ...all.filter(({ kind }) => kind === 'page'),
  ];
}

/** Where a page stands in its document: the first one before its parts. */
const partOf = ({ frontMatter }: Page): number =>
  ('part' in frontMatter ? frontMatter.part : undefined) ?? 0;

/** The title of a page; of a part, with that of its document, which its question is about. */
function titleOf({ slug, lang, frontMatter }: Page, pages: readonly Page[]): string {
  const above = slug.replace(/\/[^/]+$/, '');
  const whole = pages.find((each) => each.slug === above && each.lang === lang);
  const { title } = frontMatter;
  return 'part' in frontMatter && whole ? `${whole.frontMatter.title}. ${title}` : title;
}

function ofPage(page: Page, pages: readonly Page[], role: Reviewer): ReviewItem[] {
  const { file, slug, text, place, frontMatter, components } = page;
  if (!('needsReview' in frontMatter) || !waits(frontMatter, role)) return [];
  const isDangerous = components.some(({ name }) => name === 'Danger') || isGrave(slug);
  return [
    // Another role may have reviewed it meanwhile: it still says the same.
    item(`page:${file}`, text.replace(/^reviewed:.*$/m, ''), {
      kind: isDangerous ? 'danger' : 'page',
      title: titleOf(page, pages),
      says: [],
      sources: [],
      slug,
      target: { file, place, path: ['reviewed'] },
    }),
  ];
}

interface Reviewable {
  reviewed: 'pending' | { on: string; by: readonly Reviewer[] };
  needsReview: readonly Reviewer[];
}

const waits = ({ reviewed, needsReview }: Reviewable, role: Reviewer): boolean =>
  needsReview.includes(role) && (reviewed === 'pending' || !reviewed.by.includes(role));
