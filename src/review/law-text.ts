/** The text of a law as people read it, without the marks of the copy that it was read in. */
export const plainLaw = (text: string): string =>
  text
    .split(/\n+/)
    .map((line) =>
      line
        .replace(/^\s*#+\s*/, '')
        .replace(/\s*(?:\(\*+\))+\s*$/, '')
        .replace(/\*\*/g, '')
        .replace(/\\(?=[.()*_-])/g, '')
        .replace(/\*+$/, '')
        .replace(/[ \t]+/g, ' ')
        .trim(),
    )
    .filter(Boolean)
    .join('\n');
