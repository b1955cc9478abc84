import type { Lang } from '../registry/schema/common.ts';

/** What a file to keep is made of, by its suffix. */
export type FileKind = 'pdf' | 'docx' | 'xlsx' | 'epub' | 'ics' | 'zip' | 'json';

/** One file to be made. */
export interface ExportJob {
  /** Where it goes below `descargas/`, in ASCII: `pdf/es/crisis.pdf`. */
  file: string;
  kind: FileKind;
  lang: Lang;
  /** What people call it, said while it is made and where it is listed. */
  title: string;
  /** The document it holds, by its address without language; none for volumes and kits. */
  slug?: string;
  /** Where it stands in the list of files: the heading of its group, in its language. */
  group: string;
  /** Last day up to which its law was read (`YYYY-MM-DD`), where it tells any. */
  lawAsOf?: string;
  /** `YYYY.MM.n` of the document, or of the site for what holds many. */
  version: string;
  /** All that goes into it, apart from the code: what it is made again for when it changes. Read when it is made. */
  inputs: readonly string[];
  /** Makes its bytes: the same ones for the same inputs. Throws with a line that says what is wrong. */
  make: () => Promise<Uint8Array>;
}

/** A file that was made, as `manifest.json` lists it. */
export interface MadeFile {
  file: string;
  kind: FileKind;
  lang: Lang;
  title: string;
  group: string;
  slug?: string;
  bytes: number;
  /** Of its bytes, in hexadecimal. */
  sha256: string;
  lawAsOf?: string;
  version: string;
}

/** `descargas/manifest.json`. */
export interface Manifest {
  /** Of the site, from `package.json`. */
  version: string;
  /** Of the sources it was made from; null outside of Git. */
  commit: string | null;
  files: MadeFile[];
}
