import { theFirst } from '../../registry/problem.ts';
import { defineRule } from '../rule.ts';

/**
 * Two documents of one number, or a document and its translation of two: the discreet edition would lose one.
 * Two parts of one document in the same place.
 */
export default defineRule({
  id: 'unique-codes',
  severity: 'error',
  checkTree({ codes, parts, report }) {
    const places = new Map<string, string>();
    const spanish = new Map(
      parts.flatMap((each) => (each.lang === 'es' ? [[each.slug, each]] : [])),
    );
    for (const { file, lang, slug, part, place } of parts) {
      const document = `${lang} ${slug.replace(/\/[^/]*$/, '')}`;
      const owner = places.get(`${document} ${part}`);
      if (owner === undefined) places.set(`${document} ${part}`, file);
      const original = spanish.get(slug);
      if (original && original.part !== part)
        report({
          file,
          place,
          expected: [String(original.part)],
          message: {
            es: `Lugar inesperado ${part}; se esperaba ${original.part}, como en ${original.file}`,
            en: `Unexpected place ${part}; expected ${original.part}, as in ${original.file}`,
          },
        });
      else if (owner !== undefined)
        report({
          file,
          place,
          message: {
            es: `Lugar inesperado ${part}: ya es de ${owner}; se esperaba uno que ninguna otra parte tenga`,
            en: `Unexpected place ${part}: it belongs to ${owner} already; expected one that no other part has`,
          },
        });
    }
    const owners = new Map<string, (typeof codes)[number]>();
    const bySlug = new Map<string, (typeof codes)[number]>();
    const spanishFirst = codes.toSorted(
      (a, b) => Number(a.lang === 'en') - Number(b.lang === 'en'),
    );
    for (const each of spanishFirst) {
      const { file, lang, slug, code, place } = each;
      const key = `${lang} ${code}`;
      const owner = owners.get(key) ?? each;
      owners.set(key, owner);
      const original = bySlug.get(slug) ?? each;
      bySlug.set(slug, original);
      if (original.code !== code)
        report({
          file,
          place,
          expected: [String(original.code)],
          message: {
            es: `Número inesperado ${code}; se esperaba ${original.code}, como en ${original.file}`,
            en: `Unexpected number ${code}; expected ${original.code}, as in ${original.file}`,
          },
        });
      else if (owner.slug !== slug)
        report({
          file,
          place,
          related: [theFirst(owner.file, owner.place)],
          message: {
            es: `Número inesperado ${code}: ya es de ${owner.file}; se esperaba uno que nadie use`,
            en: `Unexpected number ${code}: it belongs to ${owner.file} already; expected one that nobody uses`,
          },
        });
    }
  },
});
