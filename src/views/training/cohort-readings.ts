// What each module of a calendar asks to read, and in how many minutes.
import { registry, sourcePages } from '../../facts/site-facts.ts';
import { linkTo } from '../../facts/page-links.ts';
import { courseWords } from '../../i18n/course.ts';
import { fillCount } from '../../i18n/fill.ts';
import { givesModule } from '../../registry/course-calendar.ts';
import { trainingModules } from '../../registry/registry.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { CourseSession } from '../../registry/schema/course-calendar.ts';
import { readingMinutes } from '../../publish/course-hours.ts';
import type { Readings } from './cohort-plan.ts';
import { moduleReading } from './module-sections.ts';

/**
 * What each module of a calendar asks to read, for the browser: its minutes, and its documents by name after its own. Those for
 * no team are only counted: their titles say «me» and «my», and others may see the calendar.
 */
export const readingsIn = (plans: readonly (readonly CourseSession[])[], lang: Lang): Readings =>
  Object.fromEntries(
    trainingModules(registry).flatMap(({ id, data }) => {
      const isGiven = plans.flat().some((each) => givesModule(each, id));
      if (!isGiven || readingMinutes(id, lang) === 0) return [];
      const { read, own } = Object.groupBy(moduleReading(data, lang), ({ document }) =>
        ownPages(lang).has(document.href) ? 'own' : 'read',
      );
      const names = [
        ...(read ?? []).map(({ document }) => document.name),
        ...(own
          ? [fillCount(courseWords[lang].cohort, 'guides', { count: own.length }, lang)]
          : []),
      ];
      return [[id, [readingMinutes(id, lang), `${id.toUpperCase()}, ${names.join('; ')}`]]];
    }),
  );

/** Where the documents stand that are for no team: for whoever lives it, or is near. */
const ownPages = (lang: Lang): Set<string> =>
  new Set(
    sourcePages.flatMap(({ lang: of, slug, frontMatter }) =>
      of === lang &&
      'audience' in frontMatter &&
      !frontMatter.audience.some((each) => each === 'team' || each === 'organisation')
        ? [linkTo(slug, lang).href]
        : [],
    ),
  );
