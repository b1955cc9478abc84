/** A text in lower case and without accents, so that «denuncié» and «denuncie» are the same. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The same without spaces around it. */
export const bare = (text: string): string => plain(text).trim();
