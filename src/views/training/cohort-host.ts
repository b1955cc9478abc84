// What whoever receives at a distance asks each person, from their own list, for the calendar that opens on their phone.
import { registry } from '../../facts/site-facts.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { courseWords } from '../../i18n/course.ts';
import { fill } from '../../i18n/fill.ts';

/** The numbered questions of the list, each to the end of what is asked, a line each. */
export function receivingText(lang: Lang): string {
  const list = registry.lists.get('sala-a-distancia')?.data;
  const close = lang === 'es' ? '»' : '”';
  const asked = (list?.kind === 'checklist' ? list.items : [])
    .map((each) => each[lang])
    .filter((text) => /^\d\. /.test(text))
    .map((text) => text.slice(0, text.indexOf(close) + 1).replace('. ', ') '));
  return fill(courseWords[lang].cohort.receiving, { asked: asked.join('\n') });
}
