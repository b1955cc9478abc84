/** The two halves of the page of lists by region, with their headings. */
export const directoryStates = [
  { state: 'published', id: 'hay', es: 'Listas que existen', en: 'Lists that exist' },
  { state: 'not-found', id: 'no-hay', es: 'Lo que no encontramos', en: 'What we did not find' },
] as const;
