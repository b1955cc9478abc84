/** What a reader has switched on for this visit; it lives in the fragment of the address and nowhere else. */
export interface Choices {
  /** Every link of the site replaces the entry in the history. */
  isDiscreet: boolean;
  /** Three presses of Shift do not leave. */
  isShiftOff: boolean;
  /** Where on the page, without `#`. */
  anchor: string;
}

/** Reads `#~ds/anchor`; any other fragment is an anchor. */
export function choicesIn(fragment: string): Choices {
  const [, letters = '', anchor = ''] = /^#~([ds]*)(?:\/(.*))?$/.exec(fragment) ?? [];
  return {
    isDiscreet: letters.includes('d'),
    isShiftOff: letters.includes('s'),
    anchor: decodeURIComponent(anchor),
  };
}

/** Writes the fragment that keeps the choices on the next page; empty if there is nothing to keep. */
export function fragmentOf({ isDiscreet, isShiftOff, anchor }: Choices): string {
  const letters = (isDiscreet ? 'd' : '') + (isShiftOff ? 's' : '');
  const rest = encodeURIComponent(anchor);
  if (letters === '') return rest && `#${rest}`;
  return `#~${letters}${rest && `/${rest}`}`;
}
