/** Headings of what a part rests on: they are the same in all protocols. */
export const ofSources = /^(?:fuentes|sources|de dónde sale|where it comes from)$/i;
