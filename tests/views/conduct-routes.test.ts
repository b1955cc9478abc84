import { describe, expect, test } from 'vitest';
import { registry } from '../../src/facts/site-facts.ts';
import { routeLines } from '../../src/views/law/conduct-routes.ts';

const apps = ['plataforma-meta', 'plataforma-tiktok', 'buscadores'];
const alone = ['denuncia-penal', 'medidas-proteccion', 'querella', 'amparo', 'habeas-data'];
const idsOf = (lines: ReturnType<typeof routeLines>['open']) => lines.map(({ ids }) => ids);

describe('the routes of a conduct', () => {
  test('apps side by side are one line, and five lines stand open', () => {
    const { open, folded } = routeLines([...apps, ...alone, 'todavia-no']);
    expect(idsOf(open)).toEqual([apps, ...alone.slice(0, 4).map((id) => [id])]);
    expect(idsOf(folded)).toEqual([['habeas-data'], ['todavia-no']]);
  });

  test('apps apart are lines apart', () => {
    expect(idsOf(routeLines(['plataforma-meta', 'querella', 'plataforma-x']).open)).toHaveLength(3);
  });

  test('one line alone is not folded', () => {
    expect(routeLines([...apps, ...alone]).folded).toEqual([]);
  });

  test('protection stands open in every conduct that has it', () => {
    const hidden = [...registry.conducts.values()].flatMap(({ id, data }) =>
      idsOf(routeLines(data.routes).folded).flat().includes('medidas-proteccion') ? [id] : [],
    );
    expect(hidden).toEqual([]);
  });
});
