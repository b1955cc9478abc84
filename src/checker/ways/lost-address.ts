import { nearest } from '../../registry/nearest.ts';

/** The address above one; of one that stands alone, none that is any. */
export const aboveOf = (slug: string): string =>
  slug.includes('/') ? slug.replace(/\/[^/]*$/, '') : slug + '/';
const nameOf = (slug: string): string => slug.replace(/^.*\//, '');

/** What most likely replaces a lost address: of what is new, the page with the same parts, name, or letters. */
export function likeliest(
  from: string,
  fresh: readonly string[],
  lost: ReadonlySet<string>,
  known: ReadonlySet<string>,
): string | undefined {
  const parts = [...lost].filter((each) => aboveOf(each) === from).map(nameOf);
  const common = (to: string) => parts.filter((each) => known.has(`${to}/${each}`)).length;
  const [most] = fresh.toSorted((a, b) => common(b) - common(a));
  if (most !== undefined && common(most) > 0) return most;
  return fresh.find((each) => nameOf(each) === nameOf(from)) ?? nearest(from, fresh, 1)[0];
}
