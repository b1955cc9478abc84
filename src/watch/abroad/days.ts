/** Days that stand for one that nobody knew, or for one that is not fixed yet. */
const placeholders = new Set([
  '1900-01-01',
  '1970-01-01',
  '1970-01-02',
  '2222-02-02',
  '9999-12-31',
]);
/** No law of these countries is older than their independence. */
const earliest = '1808-01-01';

/** A day that a file says, and why it is not believed, if it is not. */
export interface SaidDay {
  day: string | undefined;
  doubt: 'placeholder' | 'future' | 'past' | undefined;
}

/**
 * What may be believed of a day in the front matter of a norm of another country.
 * @param said `YYYY-MM-DD`, or empty where the file says none
 * @param asOf day of the question
 */
export function saidDay(said: string, asOf: string): SaidDay {
  if (said === '') return { day: undefined, doubt: undefined };
  if (placeholders.has(said)) return { day: undefined, doubt: 'placeholder' };
  if (said > asOf) return { day: undefined, doubt: 'future' };
  if (said < earliest) return { day: undefined, doubt: 'past' };
  return { day: said, doubt: undefined };
}
