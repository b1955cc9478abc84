import { describe, expect, test } from 'vitest';
import { helpLine } from '../../src/facts/help-line.ts';
import { registry } from '../../src/facts/site-facts.ts';

const joining = [...registry.services.values()].flatMap(({ id, data }) =>
  data.joinsLine ? [id] : [],
);
const naming = (id: string): string[] => [
  ...[...registry.papers.values()].flatMap(({ data }) =>
    data.services.includes(id) ? [`papeles/${data.id}`] : [],
  ),
  ...[...registry.routes.values()].flatMap(({ data }) =>
    data.services?.includes(id) ? [`rutas/${data.id}`] : [],
  ),
];

describe('a number that joins those of danger', () => {
  test('stands last on the papers and ways that name it, and nowhere else', () => {
    expect(joining.length).toBeGreaterThan(0);
    for (const id of joining) {
      const theirs = naming(id);
      expect(theirs.length, id).toBeGreaterThan(1);
      for (const slug of theirs) expect(helpLine(slug, 'es').at(-1), slug).toBe(id);
      for (const slug of ['papeles/denuncia', 'rutas/querella', 'guias/imagenes-intimas', 'buscar'])
        expect(helpLine(slug, 'es'), slug).not.toContain(id);
    }
  });

  test('has a telephone and no role in danger, and each number stands once', () => {
    for (const id of joining) {
      const data = registry.services.get(id)?.data;
      expect(data?.channels.some(({ kind }) => kind === 'phone')).toBe(true);
      expect(data?.role).toBeUndefined();
      for (const slug of naming(id))
        expect(new Set(helpLine(slug, 'en')).size).toBe(helpLine(slug, 'en').length);
    }
  });
});
