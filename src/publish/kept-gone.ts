import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isoDate, localized } from '../registry/schema/common.ts';
import { once } from '../text/once.ts';
import { textArchiveFolder } from './text-archive.ts';

/** A list that is no more, as it was on its last day. */
const goneList = z.strictObject({
  until: isoDate,
  title: localized,
  /** Its lines; of one that said whom to call, with the service or the blank that it named. */
  items: z
    .array(
      z.strictObject({
        ...localized.shape,
        service: z.string().optional(),
        blank: z.string().optional(),
      }),
    )
    .min(1),
});
const goneRecords = z.strictObject({
  /** What a law is called now, by what it was called in texts that are kept: `tuo-ley-27444`. */
  laws: z.record(z.string(), z.string()),
  /** What was filled in at a place of a form that is no more: `t15/urgencia`. */
  fields: z.record(z.string(), localized),
  /** Sources of a country that no answer of it rests on any more: `bo/ley-1636`. */
  sources: z.record(z.string(), localized),
  lists: z.record(z.string(), goneList),
});

/** Where they are kept, from the root. */
export const goneFile = join(textArchiveFolder, 'gone.json');

/** What texts that are kept name and the data have no more. */
export const keptGone = once(() => goneRecords.parse(JSON.parse(readFileSync(goneFile, 'utf8'))));

/** A reference by the name that its law has now, whatever a text that is kept calls it. */
export const lawCalled = (target: string): string =>
  target.replace(/^[a-z0-9-]+/, (id) => keptGone().laws[id] ?? id);
