import type { Project } from '../documents/project.ts';
import { monthsAfter } from '../registry/days.ts';
import { recordsHeld, eachText } from '../registry/record-texts.ts';
import { allProvisions } from '../registry/registry.ts';
import { isDocument } from '../registry/schema/page.ts';
import { reviewPace } from '../words/reading-pace.ts';

/** A tree, as far as it is counted. */
type Held = Pick<Project, 'registry'> & { pages: readonly Project['pages'][number][] };

/** How much there is to read, to check and to keep up. Whoever pays for that work prices it from here. */
export interface Extent {
  laws: number;
  /** Laws with an article that is new or reads differently since a year before the day. */
  changedLaws: number;
  guides: number;
  protocols: number;
  papers: number;
  services: number;
  /** Services that somebody tried, by telephone or there. */
  called: number;
  /** Words in English, of pages and of data. */
  english: number;
  /** Hours in which somebody who has to judge them reads all of those. */
  englishHours: number;
}

/** What a tree holds on a day. Pure: the day is an argument. */
export function extentOn({ registry, pages }: Held, day: string): Extent {
  const articles = allProvisions(registry);
  const yearBefore = monthsAfter(day, -12);
  const changed = articles.filter(({ versions }) =>
    versions.some(({ from }) => from > yearBefore && from <= day),
  );
  // What comes next is written as guides are, and is not one: the folder tells them apart.
  const documents = (folder: string) =>
    pages.filter(
      ({ lang, slug, frontMatter }) =>
        lang === 'es' &&
        slug.startsWith(`${folder}/`) &&
        isDocument(frontMatter) &&
        frontMatter.part === undefined,
    ).length;
  const services = [...registry.services.values()];
  const english = englishWords({ registry, pages });
  return {
    laws: registry.instruments.size,
    changedLaws: new Set(changed.map(({ instrument }) => instrument.id)).size,
    guides: documents('guias'),
    protocols: documents('protocolos'),
    papers: registry.papers.size,
    services: services.length,
    called: services.filter(({ data }) => data.verifiedBy === 'call').length,
    english,
    englishHours: Math.round(english / reviewPace.wordsPerMinute / 60),
  };
}

const wordsIn = (text: string): number => text.match(/\p{L}[\p{L}\p{M}\d’'-]*/gu)?.length ?? 0;

/** What a page says, without its head, its imports, its tags and where its links lead. */
const saidIn = (text: string): string =>
  text
    .replace(/^---\n.*?\n---\n/su, '')
    .replace(/^import .*$/gmu, '')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\]\([^)]*\)/gu, ']');

function englishWords({ registry, pages }: Held): number {
  let count = 0;
  for (const { lang, text } of pages) if (lang === 'en') count += wordsIn(saidIn(text));
  for (const { from, entry, schema } of recordsHeld(registry)) {
    // What people type is not read to anybody.
    if (from === 'queries') continue;
    eachText(entry.data, schema, (text, _, path) => {
      if (path.includes('en')) count += wordsIn(text);
    });
  }
  return count;
}
