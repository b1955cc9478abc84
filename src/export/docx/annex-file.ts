/** What the file of the annex of a protocol is called, by that of what is signed. */
export const annexFile = (file: string): string => file.replace(/(?:\.docx)?$/, '-anexo$&');
