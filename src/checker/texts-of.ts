import type { Lang } from '../registry/schema/common.ts';

/** A text of a record: the keys that lead to it, and its language where a key says so. */
export interface RecordText {
  path: PropertyKey[];
  text: string;
  lang: Lang | undefined;
}

const known = new WeakMap<object, readonly RecordText[]>();

/** Every text of a record, in the order in which they stand; worked out once for all the rules. */
export function textsOf(record: unknown): readonly RecordText[] {
  if (typeof record !== 'object' || record === null) return textsIn(record, []);
  const texts = known.get(record) ?? textsIn(record, []);
  known.set(record, texts);
  return texts;
}

function textsIn(value: unknown, path: PropertyKey[]): RecordText[] {
  if (typeof value === 'string') {
    const last = path.at(-1);
    return [{ path, text: value, lang: last === 'es' || last === 'en' ? last : undefined }];
  }
  if (Array.isArray(value)) return value.flatMap((each, at) => textsIn(each, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textsIn(each, [...path, key]));
}
