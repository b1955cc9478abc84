/** Days after which a thing should be looked at again: the rules and the page of the state of the site count alike. */
export const dueAfter = {
  /** A contact that somebody tried. */
  call: 90,
  /** A contact read in a source. */
  read: 730,
  /** The copy of a norm that was read, or what a platform says. */
  source: 365,
  /** What a professional said of a page, or of a datum. */
  review: 365,
} as const;
