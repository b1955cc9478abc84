/** What a reader has switched on for this visit; it lives in the fragment of the address and nowhere else. */
export interface Choices {
  /** `d`: every link of the site replaces the entry in the history. `s`: three presses of Shift do not leave. */
  letters: string;
  /** Where on the page, without `#`. */
  anchor: string;
}

// Both go into every page as they are written here (exit-script.ts): each refers to nothing outside itself.

/**
 * Reads `#~ds/anchor`. Any other fragment is an anchor, which leaves what was chosen before as it was; what is
 * no escape is taken as it stands.
 * @param before what held until now; without it an anchor alone is left to the browser
 */
export function choicesIn(fragment: string, before?: Choices): Choices {
  const kept = before ? ['', before.letters, fragment.slice(1)] : [];
  const found = /^#~([ds]*)(?:\/(.*))?$/.exec(fragment) ?? kept;
  const [, letters = ''] = found;
  let [, , anchor = ''] = found;
  try {
    anchor = decodeURIComponent(anchor);
  } catch {
    // A fragment typed by hand may be anything.
  }
  return { letters, anchor };
}

/** Writes the fragment that keeps the choices on the next page; empty if there is nothing to keep. */
export function fragmentOf({ letters, anchor }: Choices): string {
  const rest = encodeURIComponent(anchor);
  if (letters === '') return rest && `#${rest}`;
  return `#~${letters}${rest && `/${rest}`}`;
}
