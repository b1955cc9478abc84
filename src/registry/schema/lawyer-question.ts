import { z } from 'zod';
import { entryId, localized, pageAddress, refText } from './common.ts';
import { naming } from './referent.ts';

/** What a team asks a lawyer of its own before the first case: `src/data/lawyer-questions/<id>.yaml`. */
export const lawyerQuestion = z.strictObject({
  id: entryId,
  /** Its place among the questions. */
  order: z.number().int().positive(),
  title: localized,
  ask: localized,
  /** What is asked in another country, where the question as it is holds only for Peru. */
  elsewhere: localized.optional(),
  /** What the protocols say is done until there is an answer. */
  meanwhile: localized.optional(),
  /** Parts of protocols that reserve it for a lawyer. */
  where: z.array(naming(pageAddress, 'pages')).min(1),
  /** Provisions of Peru that it is about. */
  cites: z.array(refText).min(1).optional(),
});
