import { describe, expect, test } from 'vitest';
import { check } from '../../src/checker/check.ts';
import { statusOn } from '../../src/upkeep/status.ts';
import { baseFile, projectWith } from '../support/project.ts';

const document = (lang: 'es' | 'en', reviewed: string, version = '2024.01.1') =>
  `---\ntitle: ${lang === 'es' ? 'Uno' : 'One'}\ntype: guide\ncode: 1\naudience: [companion]\npurpose: Probar.\nuseWhen: hace falta.\nasOf: 2024-01-01\nreviewed: ${reviewed}\nneedsReview: [legal, psychology]\nversion: ${version}\n---\n\nHola.\n`;
const service = 'src/data/services/linea-1.yaml';
const article = 'src/data/instruments/pe/ley-1/art_1.yaml';
const instrument = 'src/data/instruments/pe/ley-1/instrument.yaml';

const due = (
  kind: keyof ReturnType<typeof statusOn>,
  files: Record<string, string>,
  today = '2024-02-01',
) => statusOn(projectWith(files), today)[kind].map(({ name, why }) => `${name.es}: ${why.es}`);

describe('what is due', () => {
  test('reviews that are missing, in part or whole, or old', () => {
    const reviews = (reviewed: string, today?: string) =>
      due('reviews', { 'src/content/docs/a.mdx': document('es', reviewed) }, today);
    expect(reviews('pending')).toEqual(['Uno: falta la revisión de: legal, psychology']);
    expect(reviews('{ on: 2024-01-01, by: [legal] }')).toEqual([
      'Uno: falta la revisión de: psychology',
    ]);
    expect(reviews('{ on: 2024-01-01, by: [legal, psychology] }')).toEqual([]);
    expect(reviews('{ on: 2024-01-01, by: [legal, psychology] }', '2025-06-01')).toEqual([
      'Uno: el 1 de enero de 2024',
    ]);
  });
  test('a document is called in each language by its title there', () => {
    const both = {
      'src/content/docs/a.mdx': document('es', 'pending'),
      'src/content/docs/en/a.mdx': document('en', 'pending', '2023.01.1'),
    };
    const status = statusOn(projectWith(both), '2024-02-01');
    expect(status.reviews.map(({ name }) => name)).toEqual([{ es: 'Uno', en: 'One' }]);
    expect(status.translations.map(({ name }) => name)).toEqual([{ es: 'Uno', en: 'One' }]);
  });
  test('contacts that nobody tried, or tried long ago', () => {
    const called = baseFile(service).replace('verifiedBy: source', 'verifiedBy: call');
    expect(due('services', {})).toEqual(['Línea 1: nadie ha llamado; leído el 1 de enero de 2024']);
    expect(due('services', { [service]: called })).toEqual([]);
    expect(due('services', { [service]: called }, '2024-06-01')).toEqual([
      'Línea 1: se probó el 1 de enero de 2024',
    ]);
  });
  test('sources read long ago', () => {
    expect(due('sources', {})).toEqual([]);
    expect(due('sources', {}, '2025-01-01')).toEqual([
      'Ley 1: texto leído tal como estaba el 1 de enero de 2024',
      'Ley 2: texto leído tal como estaba el 1 de enero de 2024',
    ]);
  });
  test.each(['2024-12-31', '2025-01-01'])(
    'on %s, the check warns of the sources that are due, and of no other',
    (asOf) => {
      const warned = check(projectWith({}), { asOf })
        .findings.filter(({ ruleId }) => ruleId === 'verification-due')
        .map(({ file }) => file);
      expect(statusOn(projectWith({}), asOf).sources.map(({ file }) => file)).toEqual(warned);
    },
  );
  test('facts not verified, whole or by field', () => {
    const whole = baseFile(article).replace('level: official', 'level: unverified');
    const field = baseFile(article).replace(
      'readThrough: 2024-01-01\n',
      'readThrough: 2024-01-01\n      fields:\n        action: { level: unverified }\n',
    );
    expect(due('unverified', {})).toEqual([]);
    expect(due('unverified', { [article]: whole })).toEqual([
      'Ley 1, art. 1 (2000-01-02): todo el texto',
    ]);
    expect(due('unverified', { [article]: field })).toEqual([
      'Ley 1, art. 1 (2000-01-02): quién persigue el delito',
    ]);
  });
  test('translations behind, and changes known but not held', () => {
    const files = {
      'src/content/docs/a.mdx': document('es', 'pending', '2024.02.1'),
      'src/content/docs/en/a.mdx': document('en', 'pending'),
    };
    expect(due('translations', files)).toEqual(['Uno: va en 2024.01.1; el original, en 2024.02.1']);
    expect(due('translations', { 'src/content/docs/en/a.mdx': document('en', 'pending') })).toEqual(
      [],
    );
    const pending = `${baseFile(instrument)}pendingChanges:\n  - text: { es: Un proyecto., en: A bill. }\n    source: { read: https://www.gob.pe/ }\n`;
    expect(due('pending', { [instrument]: pending })).toEqual(['Ley 1: Un proyecto.']);
  });
  test('norms known and not held, with the reason', () => {
    const file = 'src/data/absent/ley-3.yaml';
    const norm = (why: string) =>
      `id: ley-3\nname: { es: Ley 3, en: Law 3 }\nwhy: ${why}\nnote: { es: Trata de algo., en: It is about something. }\nprovisions: [ley-1~art_1]\nseenIn: { read: https://spij.minjus.gob.pe/ }\n`;
    expect(due('absent', {})).toEqual([]);
    expect(due('absent', { [file]: norm('not-found') })).toEqual([
      'Ley 3: no pudimos leerla. Trata de algo.',
    ]);
    expect(due('absent', { [file]: norm('annex-missing') })).toEqual([
      'Ley 3: su anexo no está en lo que leímos. Trata de algo.',
    ]);
  });
});
