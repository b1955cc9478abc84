import { z } from 'zod';

const fileKind = z.enum(['pdf', 'docx', 'xlsx', 'epub', 'ics', 'zip', 'json', 'csv', 'xml']);

/** A file that was made, as `manifest.json` lists it. */
export const madeFile = z.object({
  /** Below `descargas/archivos/`. */
  file: z.string(),
  kind: fileKind,
  lang: z.enum(['es', 'en']),
  title: z.string(),
  group: z.string(),
  slug: z.string().exactOptional(),
  bytes: z.number(),
  /** Of its bytes, in hexadecimal. */
  sha256: z.string(),
  lawAsOf: z.string().exactOptional(),
  version: z.string(),
});

/** `descargas/manifest.json`. */
export const manifestSchema = z.object({
  /** Of the site, from `package.json`. */
  version: z.string(),
  /** Whether the site has changes that came after that version. */
  isLater: z.boolean().exactOptional(),
  /** Of the sources it was made from; null outside of Git. */
  commit: z.string().nullable(),
  files: z.array(madeFile),
});

/** What a file to keep is made of, by its suffix. */
export type FileKind = z.infer<typeof fileKind>;
/** A file that was made. */
export type MadeFile = z.infer<typeof madeFile>;
/** The list of the files that were made. */
export type Manifest = z.infer<typeof manifestSchema>;
