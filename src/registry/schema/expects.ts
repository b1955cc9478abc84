/** Parts the two languages of what a pattern of a schema expects: a sign (U+001F) that no sentence holds. */
const between = '\u001f';

/** What a pattern of a schema expects, in both languages, for zod to carry as its message. */
export const expects = (es: string, en: string): { message: string } => ({
  message: es + between + en,
});

/** The two languages of such a message; `undefined` for one that zod wrote. */
export function expectedIn(message: string): { es: string; en: string } | undefined {
  const [es, en] = message.split(between);
  return es && en ? { es, en } : undefined;
}
