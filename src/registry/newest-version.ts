const byNumber = new Intl.Collator('en', { numeric: true });

/** The newest of some versions of documents, `YYYY.MM.n`; nothing among none. */
export const newestVersion = (versions: readonly string[]): string | undefined =>
  [...versions].sort(byNumber.compare).at(-1);
