/** The grammar of a reference, `instrument[@date][~eId[#item]]`, as pieces of a regular expression. */
const instrument = '[a-z0-9]+(?:-[a-z0-9]+)*';
const base = '(?:tp__)?[a-z]+_[A-Za-z0-9-]+';
const parts = '(?:al|para|lit)_[A-Za-z0-9-]+(?:__(?:al|para|lit)_[A-Za-z0-9-]+)*';

/** Identity of a norm or another record: words in lower case joined by hyphens. */
export const idPattern = new RegExp(`^${instrument}$`);
/** A provision inside its instrument, without parts: `art_154-B`, `tp__art_IX`. */
export const eIdPattern = new RegExp(`^${base}$`);
/** Parts of a provision by the rest of their eId: `al_2`, `al_2__lit_a`. */
export const partsPattern = new RegExp(`^${parts}$`);
/** A whole reference; its groups are the instrument, the date, the eId, and a form or deadline of it by id. */
export const refPattern = new RegExp(
  `^(${instrument})(?:@(\\d{4}-\\d{2}-\\d{2}))?(?:~(${base}(?:__${parts})?)(?:#(${instrument}))?)?$`,
);
