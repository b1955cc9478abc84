import type { z } from 'zod';
import type { Localized } from './schema/common.ts';

/** A kind of record: all that is known of it as a kind. */
export interface Kind {
  /** What holds a record of it, key by key. */
  schema: z.ZodType;
  /** Its folder below `src/data`. */
  folder: string;
  /** One of them, in code and in what tools print as JSON. */
  kind: string;
  /** One of them, as it is called. */
  name: Localized;
  /** Folder, below the language, of the pages where each record has one by its id. */
  pages?: string;
  /** How `npm run new` drafts one; absent where nobody adds one. */
  draft?: {
    /** The word of the command. */
    word: string;
    /** Its heading in `docs/data.md`, as an anchor. */
    guide: string;
    /** Which of the kinds of the schema, where it has several. */
    variant?: string;
    /** Keys that the schema lets out and the rules ask for. */
    also?: readonly string[];
  };
}
