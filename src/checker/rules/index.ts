import type { Rule } from '../rule.ts';
import changedByResolves from './changed-by-resolves.ts';
import componentExists from './component-exists.ts';
import instrumentExists from './instrument-exists.ts';
import penaltyRange from './penalty-range.ts';
import provisionExists from './provision-exists.ts';
import provisionInForce from './provision-in-force.ts';
import provisionUncited from './provision-uncited.ts';
import repealedNeedsNote from './repealed-needs-note.ts';
import reviewAfterAmendment from './review-after-amendment.ts';
import serviceExists from './service-exists.ts';
import sourceOfficial from './source-official.ts';
import termExists from './term-exists.ts';
import translationCitations from './translation-citations.ts';
import translationExists from './translation-exists.ts';
import versionExists from './version-exists.ts';
import versionsFollowAmender from './versions-follow-amender.ts';

/** Every rule, in the order of their ids. */
export const rules: readonly Rule[] = [
  changedByResolves,
  componentExists,
  instrumentExists,
  penaltyRange,
  provisionExists,
  provisionInForce,
  provisionUncited,
  repealedNeedsNote,
  reviewAfterAmendment,
  serviceExists,
  sourceOfficial,
  termExists,
  translationCitations,
  translationExists,
  versionExists,
  versionsFollowAmender,
];
