/** The style of what says where a link leads on paper: comparing two texts leaves it out, as it moves by itself. */
export const referenceStyle = 'Referencia';
