import { documentSlug } from '../../addresses/paths.ts';
import { theCourse } from '../../facts/site-facts.ts';
import { textChanges } from '../../facts/site-texts.ts';
import { linkTo } from '../../facts/page-links.ts';
import { modulesIn } from '../../registry/course-calendar.ts';
import type { Lang, Localized } from '../../registry/schema/common.ts';
import type { TrainingModule } from '../../registry/schema/training.ts';
import { textNumber } from '../../words/frame.ts';
import { type PageSection, pageSections, usual } from '../page-sections.ts';
import { headingsWords } from '../../i18n/headings.ts';
import { courseWords } from '../../i18n/course.ts';
import { fill, inBoth } from '../../i18n/fill.ts';
import { siteWords } from '../../i18n/site.ts';

const titles = inBoth(headingsWords, 'module');

/** The sections of the page of a module of the training. */
export function moduleSections({ evidence }: TrainingModule): PageSection[] {
  return pageSections([
    ['outcomes', 'al-terminar', titles.outcomes],
    ['reading', 'leer', titles.reading],
    ['materials', 'preparar', titles.materials],
    ['room', 'sala', titles.room],
    ['activities', 'actividades', titles.activities],
    ['variants', 'variantes', titles.variants],
    ['checks', 'preguntas', titles.checks],
    ['evidence', 'en-que-se-apoya', evidence.length > 0 ? titles.evidence : titles.proposal],
    usual.source,
  ]);
}

type Link = ReturnType<typeof linkTo>;

/** What a module teaches, the parts of one document together. */
export function moduleReading(
  { teaches }: TrainingModule,
  lang: Lang,
): {
  document: Link;
  /** From which text of it the module was written; absent where it teaches only parts of it. */
  text?: string;
  parts: (Link & { text: string })[];
}[] {
  const byDocument = Map.groupBy(teaches, ({ page }) => documentSlug(page));
  return [...byDocument].map(([document, pages]) => {
    const own = pages.find(({ page }) => page === document);
    return {
      document: linkTo(document, lang),
      ...(own && { text: textCalled(own.page, own.version, lang) }),
      parts: pages.flatMap(({ page, version }) =>
        page === document ? [] : [{ ...linkTo(page, lang), text: textCalled(page, version, lang) }],
      ),
    };
  });
}

/**
 * Which text a page has, where the module was written from the version that it still has: later texts changed no more than
 * words. Where the page has moved on, the text from which it was written.
 */
function textCalled(page: string, version: string, lang: Lang): string {
  const changes = textChanges(page, lang);
  const at = changes.findIndex(({ called }) => called?.includes(version));
  const { today, writtenFrom } = courseWords[lang].module.readText;
  if (at < 0) return fill(writtenFrom, { text: textNumber(version, lang) });
  const next = changes.findIndex(({ called }, i) => i > at && called && !called.includes(version));
  const text = fill(siteWords[lang].texts.alone, { number: next < 0 ? changes.length : next });
  return fill(next < 0 ? today : writtenFrom, { text });
}

/** When an activity or a pause begins and ends, in minutes from the start of the session in which it is given. */
export interface Stretch {
  /** From 1; nothing where the module takes a single session. */
  session: number | undefined;
  from: number;
  until: number;
}

/** When each activity or pause of a module is given, by the calendar of evenings. */
export function timesOf({ id, activities }: Pick<TrainingModule, 'id' | 'activities'>): Stretch[] {
  let end = 0;
  const ends = theCourse()
    .data.calendar.evenings.flatMap(modulesIn)
    .flatMap(({ module, minutes }) => (module === id ? [(end += minutes)] : []));
  let at = 0;
  return activities.map(({ minutes }) => {
    const done = ends.filter((each) => each <= at);
    const begun = done.at(-1) ?? 0;
    const session = ends.length > 1 ? done.length + 1 : undefined;
    return { session, from: at - begun, until: (at += minutes) - begun };
  });
}

/** The minutes of a stretch in words, with its session where the module takes more than one. */
export const minutesText = ({ session, from, until }: Stretch, lang: Lang): string =>
  session === undefined
    ? `${from}–${until}`
    : fill(courseWords[lang].module.inSession, { session, from, until });

/** A text that says a case a line, as one text for each: nobody finds theirs in a long paragraph, standing. */
export function casesIn({ elsewhere, ...text }: Said): Said[] {
  const there = elsewhere && linesOf(elsewhere);
  return linesOf(text).map((line, at) => ({
    ...line,
    ...(there?.[at] && { elsewhere: there[at] }),
  }));
}
type Said = Localized & { elsewhere?: Localized | undefined };

function linesOf({ es, en }: Localized): Localized[] {
  const lines = en.split('\n');
  return es.split('\n').map((line, at) => ({ es: line, en: lines[at] ?? '' }));
}
