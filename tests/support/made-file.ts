/** A file of a run, as the list of files tells of it. */
export const made = (file: string, title: string, slug?: string) => ({
  file,
  kind: 'pdf' as const,
  lang: 'es' as const,
  title,
  group: 'Todo junto',
  ...(slug !== undefined && { slug }),
  bytes: 1_234_567,
  sha256: '0',
  lawAsOf: '2026-02-14',
  version: '2026.11.3',
});
