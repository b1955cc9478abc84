/** A short name in lower-case ASCII of a text: `¿Cuándo se activa?` → `cuando-se-activa`. */
export const plainSlug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
