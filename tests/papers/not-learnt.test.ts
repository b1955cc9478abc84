import { describe, expect, test } from 'vitest';
import { textsOfPart } from '../../src/papers/text.ts';
import { papersWords } from '../../src/i18n/papers.ts';
import { registry, papers } from '../support/papers.ts';

describe('what the other person must not learn from a sheet', () => {
  /** Papers that ask a family court for orders. */
  const asking = papers.filter(
    ({ fields, parts }) =>
      fields.some(({ id }) => id === 'medidas') &&
      JSON.stringify(parts).includes('norma:ley-30364~'),
  );
  test('a blank for orders says not to name a place', () => {
    expect(asking.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['apelar-medidas', 'cambiar-medidas', 'medidas-de-proteccion']),
    );
    for (const { fields } of asking) {
      const note = fields.find(({ id }) => id === 'medidas')?.note;
      expect(note?.es).toMatch(/sin decir cuál|No nombres un lugar/);
      expect(note?.en).toMatch(/without saying which|Do not name a place/);
    }
  });
  /** What a part of a sheet asks for of who signs it: that who tells for another be kept apart. */
  const hiding = papers.filter((paper) =>
    paper.parts.flatMap(textsOfPart).some((text) => text.includes('se reserve mi identidad')),
  );
  test('who asks not to be named is not named on the sheet that the other person reads', () => {
    expect(hiding.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['denuncia', 'medidas-de-proteccion']),
    );
    for (const { fields, reserved = [] } of hiding) {
      const noteOf = (wanted: string) => fields.find(({ id }) => id === wanted)?.note?.es;
      expect(noteOf('nombre')).toContain('«identidad en reserva»');
      expect(noteOf('documento')).toContain('«documento reservado»');
      expect(noteOf('menor')).toContain('«identidad en reserva»');
      expect(reserved.flatMap(textsOfPart).join(' ')).toContain('{menor}');
    }
  });
  test('papers of a set that share a blank for names kept apart say the same of it', () => {
    for (const { data } of registry.filings.values()) {
      if (!data.same?.some((ids) => ids.includes('menor'))) continue;
      const labels = data.papers.flatMap(({ paper }) =>
        (registry.papers.get(paper)?.data.fields ?? []).filter(({ id }) => id === 'menor'),
      );
      expect(new Set(labels.map(({ label }) => label.es)).size).toBe(1);
    }
  });
  test('what is attached is told to be covered, in both languages', () => {
    expect(papersWords.es.paper.annexes).toMatch(/horarios.*centro, colegio, trabajo/);
    expect(papersWords.en.paper.annexes).toMatch(/hours.*centre, school, workplace/);
  });
  test('a set with a letter to a platform leads first to the rule for somebody under 18', () => {
    const letters = [...registry.filings.values()]
      .map(({ data }) => data)
      .filter((filing) => filing.papers.some(({ paper }) => paper === 'carta-a-una-plataforma'));
    expect(letters.length).toBeGreaterThan(1);
    for (const { first, serves } of letters) {
      expect(first?.[0]).toBe('guias/imagenes-intimas/menores-de-18');
      expect(serves.es).toMatch(/^Si en la imagen hay alguien menor de 18 años/);
    }
  });
});
