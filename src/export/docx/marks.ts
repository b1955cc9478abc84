/** The mark of a control in the text: two characters that no page has, around its place in the list. */
export const mark = (index: number): string => `\uE000${index}\uE001`;
/** Every mark, with the place it names. */
export const marks = /\uE000(\d+)\uE001/g;
