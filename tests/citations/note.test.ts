import { describe, expect, test } from 'vitest';
import { marginNote } from '../../src/citations/note.ts';
import { parseRef } from '../../src/citations/ref.ts';
import { asOf, baseFile, projectWith } from '../support/project.ts';

const path = 'src/data/instruments/pe/ley-1/art_1.yaml';

function note(ref: string, text: string = baseFile(path), day = asOf) {
  const parsed = parseRef(ref);
  if (!parsed) throw new Error(ref);
  return marginNote(parsed, projectWith({ [path]: text }).registry, 'es', day);
}

describe('the note in the margin', () => {
  test('of a norm', () => {
    expect(note('ley-1')).toEqual({
      title: 'Ley 1',
      lines: ['Ley 1, de ejemplo', 'Publicada el 1 de enero de 2000.'],
      level: 'official',
    });
  });

  test('its aggravated forms are named, and deadlines are shown', () => {
    const saidAs =
      'saidAs: { con-arma: { es: [arma], en: [armed] }, de-noche: { es: [noche], en: [night] } }\n';
    const extra = `    aggravated:
      - id: con-arma
        part: al_2
        label: { es: con arma, en: armed }
        when: { es: Con arma., en: Armed. }
        penalty: { imprisonment: { minYears: 4, maxYears: 8 } }
      - id: de-noche
        part: al_3
        label: { es: de noche, en: at night }
        when: { es: De noche., en: At night. }
        penalty: { imprisonment: { minYears: 3, maxYears: 6 } }
    deadlines:
      - what: { es: Responder, en: Answer }
        value: 24
        unit: hours
    action: public
`;
    const text = baseFile(path)
      .replace('    action: public\n', extra)
      .replaceAll('    penalty:\n', '    penalty:\n      id: base\n      part: al_1\n')
      .replace('versions:\n', `${saidAs}versions:\n`);
    expect(note('ley-1~art_1', text)?.lines).toEqual([
      'Conducta de ejemplo',
      '2 a 4 años',
      'Con arma: 4 a 8 años',
      'De noche: 3 a 6 años',
      'Responder: 24 horas',
      'Texto vigente desde el 2 de enero de 2020.',
      'Acción pública: lo persigue el Estado.',
    ]);
  });

  describe('says what it holds at a level of its own', () => {
    const withField = (field: string, action = 'public') =>
      baseFile(path)
        .replaceAll('action: public', `action: ${action}`)
        .replaceAll(
          'readThrough: 2024-01-01\n',
          `readThrough: 2024-01-01\n      fields:\n        ${field}\n`,
        );

    test.each([
      ['public', 'Acción pública: lo persigue el Estado (lectura nuestra).'],
      ['private', 'Acción privada: la persona presenta una querella (lectura nuestra).'],
      [
        'minor',
        'Falta: la persona la denuncia o va directo ante el juez; que además la persiga el Estado es lectura nuestra.',
      ],
    ])('of who prosecutes, where that is deduced: %s', (action, line) => {
      const shown = note('ley-1~art_1', withField('action: { level: inference }', action));
      expect(shown?.lines.at(-1)).toBe(line);
      expect(shown?.level).toBe('official');
    });

    test('and nothing where it is that of the whole', () => {
      const shown = note('ley-1~art_1', withField('action: { level: official }'));
      expect(shown?.lines.at(-1)).toBe('Acción pública: lo persigue el Estado.');
    });

    test('in English within the brackets that are there', () => {
      const parsed = parseRef('ley-1~art_1');
      const text = withField('action: { level: inference }');
      const { registry } = projectWith({ [path]: text });
      expect(parsed && marginNote(parsed, registry, 'en', asOf)?.lines.at(-1)).toBe(
        'Prosecuted by the State (acción pública; our reading).',
      );
    });
  });

  test('a start that is not verified is said, not shown as a date', () => {
    const text = baseFile(path).replaceAll(
      'readThrough: 2024-01-01\n',
      'readThrough: 2024-01-01\n      fields:\n        inForceFrom: { level: unverified }\n',
    );
    expect(note('ley-1~art_1', text)?.lines).toContain('Vigente; inicio sin verificar.');
    expect(note('ley-1@2000-01-02~art_1', text)?.lines).toContain(
      'Texto anterior, hasta el 1 de enero de 2020.',
    );
  });

  test('a consolidated text starts no wording: its own day is said, and that the law is older', () => {
    const head = 'src/data/instruments/pe/ley-1/instrument.yaml';
    const files = {
      [head]: baseFile(head).replace('type: law', 'type: consolidated-text'),
      [path]: baseFile(path).replaceAll(/changedBy: .*/g, 'changedBy: ley-1'),
    };
    const said = (cite: string, lang: 'es' | 'en') => {
      const ref = parseRef(cite);
      return ref && marginNote(ref, projectWith(files).registry, lang, asOf)?.lines;
    };
    expect(said('ley-1~art_1', 'es')).toContain(
      'Vigente; en este texto único ordenado desde el 2 de enero de 2020. La redacción es anterior; inicio sin verificar.',
    );
    expect(said('ley-1@2000-01-02~art_1', 'en')).toContain(
      'In this consolidated text from 2 January 2000 to 1 January 2020. The wording is older; start date not verified.',
    );
  });

  test('before the first version, the first is shown; a repealed provision has none', () => {
    expect(note('ley-1~art_1', undefined, '1990-01-01')?.lines).toContain('1 a 2 años');
    expect(note('ley-1~art_2', undefined, '2021-01-01')).toBeUndefined();
    expect(note('ley-1~art_9')).toBeUndefined();
    expect(note('ley-9')).toBeUndefined();
  });
});
