import { fileURLToPath } from 'node:url';
import { doubtsIn, type Figure, type ValueKind } from '../../src/checker/values/compare.ts';
import { penaltyValues } from '../../src/checker/values/penalty-values.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { type Provision, textInForce } from '../../src/registry/registry.ts';
import type { Lang } from '../../src/registry/schema/common.ts';

/** The registry of the site, and the day its law is read on. */
export const { registry } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
export const day = '2026-11-28';

/** Verdicts on the penalties of a sentence that stands beside a provision; none where all are right. */
export const verdicts = (provision: Provision, text: string, lang: Lang): string[] =>
  verdictsOn(penaltyValues, provision, text, lang);

/** The same on the values of any kind. */
export function verdictsOn<Mention extends Figure>(
  kind: ValueKind<Mention>,
  provision: Provision,
  text: string,
  lang: Lang,
): string[] {
  const version = textInForce(provision, day);
  if (!version) throw new Error(`${provision.id} is not in force`);
  const ref = { instrument: provision.instrument.id, eId: provision.id };
  const place = provision.place([]);
  const citation = { ref, target: '', place, text: '', context: '', form: 'component' as const };
  const block = { text, cells: [], lead: '', section: '', links: [] };
  return doubtsIn(block, kind, lang, () => [{ provision, version, citation, at: -1 }]).map(
    ({ verdict }) => verdict.kind,
  );
}
