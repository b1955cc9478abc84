/** What a reader has switched on for this visit; it lives in the fragment of the address and nowhere else. */
export interface Choices {
  /** Every link of the site replaces the entry in the history. */
  isDiscreet: boolean;
  /** Three presses of Shift do not leave. */
  isShiftOff: boolean;
  /** Where on the page, without `#`. */
  anchor: string;
}

// Both go into every page as they are written here (exit-script.ts): each refers to nothing outside itself.

/**
 * Reads `#~ds/anchor`. Any other fragment is an anchor, and leaves what was chosen before as it was.
 * @param before what held until now; then a fragment without `~` gives its anchor too
 */
export function choicesIn(fragment: string, before?: Choices): Choices {
  const [whole, letters = '', anchor = ''] = /^#~([ds]*)(?:\/(.*))?$/.exec(fragment) ?? [];
  const isKept = whole === undefined && before !== undefined;
  let place = isKept ? fragment.slice(1) : anchor;
  try {
    place = decodeURIComponent(place);
  } catch {
    // A fragment typed by hand may be anything: then it is taken as it stands.
  }
  return {
    isDiscreet: isKept ? before.isDiscreet : letters.includes('d'),
    isShiftOff: isKept ? before.isShiftOff : letters.includes('s'),
    anchor: place,
  };
}

/** Writes the fragment that keeps the choices on the next page; empty if there is nothing to keep. */
export function fragmentOf({ isDiscreet, isShiftOff, anchor }: Choices): string {
  const letters = (isDiscreet ? 'd' : '') + (isShiftOff ? 's' : '');
  const rest = encodeURIComponent(anchor);
  if (letters === '') return rest && `#${rest}`;
  return `#~${letters}${rest && `/${rest}`}`;
}
