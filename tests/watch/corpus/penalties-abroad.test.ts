import { describe, expect, test } from 'vitest';
import { foreignPenalties, penaltyText } from '../../../src/watch/corpus/penalties-abroad.ts';

const read = (text: string): string[] => foreignPenalties(text).map(penaltyText);

describe('penalties of other countries', () => {
  test.each<[string, string[]]>([
    ['tendrá prisión de un (1) mes a dos (2) años quien pesque', ['prison 1 months-2 years']],
    [
      'incurrirá en prisión de cuarenta y ocho (48) a noventa y seis (96) meses',
      ['prison 48-96 months'],
    ],
    [
      'la pena será de seis meses de prisión a dos años de penitenciaría',
      ['prison 6 months-2 years'],
    ],
    [
      'se castigará con presidio menor en su grado mínimo a medio y multa de cinco a diez unidades tributarias mensuales',
      ['presidio menor: minimo-medio', 'fine 5-10 UTM'],
    ],
    ['sufrirá reclusión menor en cualquiera de sus grados', ['reclusion menor: cualquiera']],
    ['con presidio perpetuo calificado', ['presidio perpetuo calificado']],
    [
      'prisión de 3 a 6 años y multa de 500 a 1,000 unidades de medida y actualización',
      ['prison 3-6 years', 'fine 500-1000 UMA'],
    ],
    [
      'prisión de dieciséis (16) a treinta y seis (36) meses y multa de cien a mil salarios mínimos legales mensuales vigentes',
      ['prison 16-36 months', 'fine 100-1000 SMLMV'],
    ],
    ['se le impondrán de 180 a 360 días multa', ['fine 180-360 day-fines']],
    ['será penado con prisión de tres días a un año', ['prison 3 days-1 years']],
    ['multa de 50 a 500 Unidades Tributarias Mensuales', ['fine 50-500 UTM']],
    ['multa de pesos dos mil a pesos quince mil', []],
    ['multa de $ 1.000 a $ 15.000 pesos', ['fine 1000-15000 pesos']],
    ['inhabilitación especial de uno a tres años', []],
    ['a quien tenga de trece a dieciséis años de edad', []],
    ['el plazo será de tres a seis meses', []],
    ['reprimido con prisión de hasta dos años', ['prison -2 years']],
  ])('%s', (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });

  test('lines broken at a column, with blank ones between, are one sentence', () => {
    expect(read('será reprimido con prisión de\n\nun (1) mes a\n\ndos (2) años')).toEqual([
      'prison 1 months-2 years',
    ]);
  });
});
