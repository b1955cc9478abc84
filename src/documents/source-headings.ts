/** Headings of what a part rests on: they are the same in all protocols. */
export const ofSources = /^(?:fuentes|sources|de dónde sale|where it comes from)$/i;
/** The headings of what is known and is not, which are the same in all protocols and in all modules of the course. */
export const ofKnowledge =
  /^(?:qué sabemos y qué no|what we know and what we do not|qué se sabe y qué es propuesta|what is known and what is our proposal)$/i;
