/** A page of a number, with some text, and the day of its law. */
export const page = (version: string, text: string, asOf = '2026-02-14') =>
  `---\ntitle: A\nasOf: ${asOf}\nversion: ${version}\n---\n\n${text}\n`;
