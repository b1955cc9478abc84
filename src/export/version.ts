/** The first day of the month of a version, `YYYY-MM-DD`: a file keeps no trace of when it was made. */
export const dayOf = (version: string): string => `${version.split('.').slice(0, 2).join('-')}-01`;

/** The newest version among those of some documents; nothing among none. */
export const lastVersion = (documents: readonly { version: string }[]): string | undefined =>
  documents
    .map(({ version }) => version)
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .at(-1);
