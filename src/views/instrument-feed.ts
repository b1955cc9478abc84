import { refPath } from '../citations/paths.ts';
import type { Instrument } from '../registry/registry.ts';
import type { Lang } from '../registry/schema/common.ts';
import { BASE_PATH } from '../site.ts';
import { lawChanges } from './changes.ts';
import type { FeedEntry } from './feed.ts';

/** Whether a norm can be followed: it has rules of its own, not only amendments of others. */
export function followable({ provisions }: Instrument): boolean {
  return [...provisions.values()].some(({ data }) => data.kind !== 'amending');
}

/** Path of the feed of a norm. */
export function instrumentFeedPath(id: string, lang: Lang): string {
  return `${BASE_PATH}datos/normas/${id}-${lang}.xml`;
}

const pendingTitle: Record<Lang, string> = {
  es: 'Cambio conocido que aún no recogemos',
  en: 'Known change we do not hold yet',
};

/** Changes of one norm: those the registry holds, and those it knows of and does not hold yet. */
export function instrumentChanges({ id, data }: Instrument, lang: Lang): FeedEntry[] {
  const held = lawChanges(lang)
    .filter((change) => change.id.startsWith(`${id}@`))
    .map(({ id: name, ...rest }) => ({ ...rest, name }));
  const pending = (data.pendingChanges ?? []).flatMap(({ text, source }) =>
    source.date
      ? [
          {
            name: `${id}@${source.date}#pending`,
            date: source.date,
            title: pendingTitle[lang],
            text: text[lang],
            href: refPath({ instrument: id }, lang, BASE_PATH),
          },
        ]
      : [],
  );
  return [...held, ...pending];
}
