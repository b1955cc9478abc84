/** The first day of the month of a version, `YYYY-MM-DD`: a file keeps no trace of when it was made. */
export const releaseDay = (version: string): string =>
  `${version.split('.').slice(0, 2).join('-')}-01`;
