import { isDeepStrictEqual } from 'node:util';
import type { ProvisionVersion } from '../../registry/registry.ts';
import type { ProvisionVersionData } from '../../registry/schema/provision.ts';

/** What a version is compared by, a piece each of what is shown of it. */
const pieces = {
  partial: ['partial'],
  note: ['note'],
  lanes: ['elements', 'penalty', 'aggravated', 'action'],
  deadlines: ['deadlines'],
} as const satisfies Record<string, readonly (keyof ProvisionVersionData)[]>;

/** A piece of what is shown of a version. */
export type Piece = keyof typeof pieces;

/**
 * The pieces of a version that need not be shown again beside the version before it, since both are summarised in the
 * same words and it says what changed; nothing where its summary is its own, and is shown whole.
 */
export function repeatedIn(
  { text }: Pick<ProvisionVersion, 'text'>,
  before: Pick<ProvisionVersion, 'text'> | undefined,
): ReadonlySet<Piece> | undefined {
  const earlier = before?.text;
  if (!text?.change || !earlier || !isDeepStrictEqual(text.summary, earlier.summary))
    return undefined;
  return new Set(
    (Object.keys(pieces) as Piece[]).filter((piece) =>
      pieces[piece].every((key) => isDeepStrictEqual(text[key], earlier[key])),
    ),
  );
}
