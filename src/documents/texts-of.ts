import type { Lang, Localized } from '../registry/schema/common.ts';
import { rememberOf } from '../text/remember.ts';

/** A text of a record: the keys that lead to it, and its language where a key says so. */
export interface RecordText {
  path: PropertyKey[];
  text: string;
  lang: Lang | undefined;
}

/** Every text in both languages below a value, in order, with what else is said beside it. */
export function saidBelow(value: unknown): (Localized & { elsewhere?: Localized | undefined })[] {
  if (isSaid(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(saidBelow) : [];
}

/** Whether a value is a text in both languages. */
export const isSaid = (value: unknown): value is Localized =>
  typeof value === 'object' &&
  value !== null &&
  'es' in value &&
  'en' in value &&
  typeof value.es === 'string' &&
  typeof value.en === 'string';

/** Every text of a record, in the order in which they stand; worked out once for all the rules. */
export const textsOf = (record: unknown): readonly RecordText[] =>
  typeof record === 'object' && record !== null ? textsOnce(record) : textsBelow(record);

const textsOnce = rememberOf((record: object): readonly RecordText[] => textsBelow(record));

function textsBelow(record: unknown): RecordText[] {
  const texts: RecordText[] = [];
  const path: PropertyKey[] = [];
  const read = (value: unknown): void => {
    if (typeof value === 'string') {
      // What a sheet says in another language is under the key of that language, in lists.
      const said = path.includes('reading') ? path[path.indexOf('reading') + 1] : path.at(-1);
      const lang = said === 'es' || said === 'en' ? said : undefined;
      texts.push({ path: [...path], text: value, lang });
    } else if (Array.isArray(value)) {
      for (let at = 0; at < value.length; at++) below(at, value[at]);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value)) below(key, each);
    }
  };
  const below = (key: PropertyKey, value: unknown): void => {
    path.push(key);
    read(value);
    path.pop();
  };
  read(record);
  return texts;
}
