import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadDrawn } from '../../src/citations/drawn-records.ts';
import { trainingCourse, trainingModules } from '../../src/registry/registry.ts';
import { builtPages } from '../support/site.ts';

const { registry } = loadDrawn(fileURLToPath(new URL('../..', import.meta.url)));
const modules = trainingModules(registry).map(({ data }) => data);
const course = trainingCourse(registry)?.data;
const pages = new Map(builtPages().map(({ path, html }) => [path, html]));
const languages = [
  ['es', '/'],
  ['en', '/en/'],
] as const;

describe.each(languages)('the training in %s', (lang, root) => {
  test('each module says that nobody has given it, and who reviews it is pending', () => {
    const standing = course?.standing[lang] ?? '?';
    for (const path of ['', 'cuaderno/', ...modules.map(({ id }) => `${id}/`)])
      expect(pages.get(`${root}formacion/${path}`), path).toContain(standing);
  });

  test('each protocol leads to the modules that teach it', () => {
    const protocols = [...pages.keys()].filter((path) =>
      new RegExp(`^${root}protocolos/[^/]+/$`).test(path),
    );
    expect(protocols.length).toBeGreaterThan(5);
    for (const path of protocols)
      expect(pages.get(path), path).toMatch(new RegExp(`href="${root}formacion/[mr]\\d+/"`));
  });

  test('what is written by hand in the workbook has room, a sheet for each module', () => {
    const html = pages.get(`${root}formacion/cuaderno/`) ?? '';
    expect(html.split('class="cuaderno"').length - 1).toBe(modules.length);
    const lines = modules.flatMap(({ workbook }) => workbook.map((each) => each.lines));
    expect(html.split('class="renglon"').length - 1).toBe(
      lines.reduce((sum, each) => sum + each, 0),
    );
  });
});
