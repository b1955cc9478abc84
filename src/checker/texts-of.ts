import type { Lang } from '../registry/schema/common.ts';

/** A text of a record: the keys that lead to it, and its language where a key says so. */
export interface RecordText {
  path: PropertyKey[];
  text: string;
  lang: Lang | undefined;
}

/** Every text of a record, in the order in which they stand. */
export function textsOf(value: unknown, path: PropertyKey[] = []): RecordText[] {
  if (typeof value === 'string') {
    const last = path.at(-1);
    return [{ path, text: value, lang: last === 'es' || last === 'en' ? last : undefined }];
  }
  if (Array.isArray(value)) return value.flatMap((each, at) => textsOf(each, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textsOf(each, [...path, key]));
}
