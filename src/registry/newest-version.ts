const byNumber = new Intl.Collator('en', { numeric: true });

/** Orders versions of documents, `YYYY.MM.n`, the oldest first: 2026.11.10 comes after 2026.11.9. */
export const compareVersions = (a: string, b: string): number => byNumber.compare(a, b);

/** Whether a version of a document is newer than another. */
export const isNewer = (a: string, b: string): boolean => compareVersions(a, b) > 0;

/** The newest of some versions of documents; nothing among none. */
export const newestVersion = (versions: readonly string[]): string | undefined =>
  [...versions].sort(compareVersions).at(-1);
