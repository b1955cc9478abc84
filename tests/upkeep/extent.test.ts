import { expect, test } from 'vitest';
import { extentOn } from '../../src/upkeep/extent.ts';
import { baseFile, projectWith } from '../support/project.ts';

const service = 'src/data/services/linea-1.yaml';
const page = (more = '') =>
  `---\ntitle: Uno\ntype: guide\ncode: 1\naudience: [companion]\npurpose: Probar.\nuseWhen: hace falta.\nasOf: 2024-01-01\nreviewed: pending\nneedsReview: [legal]\nversion: 2024.01.1\n---\n\nimport { Ours } from '~/components';\n\nOne [two](/en/three/) four. <Ours />${more}\n`;

test('counts laws, guides in one language, and services that somebody tried', () => {
  const files = {
    'src/content/docs/guias/a.mdx': page(),
    'src/content/docs/en/guias/a.mdx': page(),
    'src/content/docs/despues/b.mdx': page(),
    [service]: baseFile(service).replace('verifiedBy: source', 'verifiedBy: call'),
  };
  expect(extentOn(projectWith(files), '2024-02-01')).toMatchObject({
    laws: 2,
    guides: 1,
    services: 1,
    called: 1,
  });
  expect(extentOn(projectWith({}), '2024-02-01').called).toBe(0);
});

test('of a page in English it counts what is said, and neither its head nor its tags', () => {
  const words = (files: Record<string, string>) =>
    extentOn(projectWith(files), '2024-02-01').english;
  const none = words({ 'src/content/docs/a.mdx': page() });
  expect(
    words({ 'src/content/docs/a.mdx': page(), 'src/content/docs/en/a.mdx': page() }) - none,
  ).toBe(3);
});

test('a law has changed where a text of an article of it began in the year before', () => {
  const changed = (day: string) => extentOn(projectWith({}), day);
  expect(changed('2020-06-01').changedLaws).toBeGreaterThan(0);
  expect(changed('2031-01-01').changedLaws).toBe(0);
});
