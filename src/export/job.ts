import type { Lang } from '../registry/schema/common.ts';
import type { FileKind } from './manifest.ts';

/** How a file that holds many documents is cited, in one line: what it is, law as of when, licence and where. */
export type CiteFile = (
  file: { title: string; asOf?: string | undefined; licence?: 'CC BY 4.0' | 'CC0 1.0' },
  lang: Lang,
) => string;

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
