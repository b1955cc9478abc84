import { describe, expect, test } from 'vitest';
import { findProvision } from '../../../src/registry/registry.ts';
import type { Lang } from '../../../src/registry/schema/common.ts';
import { registry, verdicts } from '../../support/verdicts.ts';

/** Verdicts on a sentence beside a provision of the registry. */
function told(instrument: string, eId: string, lang: Lang, text: string): string[] {
  const provision = findProvision(registry, instrument, eId);
  if (!provision) throw new Error(`${instrument}~${eId}`);
  return verdicts(provision, text, lang);
}

describe('sentences that say the law as people do', () => {
  test.each<[string, string, Lang, string]>([
    [
      'cp',
      'art_108-B',
      'es',
      'El feminicidio se castiga con no menos de 20 años de cárcel; con una agravante, no menos de 30, y con dos o más, cadena perpetua.',
    ],
    ['cp', 'art_108-B', 'es', 'Si la víctima estaba embarazada, la pena no baja de 30 años.'],
    [
      'cp',
      'art_108-B',
      'es',
      'El artículo 108-B castiga a quien mata a una mujer en un contexto de violencia familiar con 20 años o más de cárcel.',
    ],
    [
      'cp',
      'art_121',
      'es',
      'Las lesiones graves tienen de 4 a 8 años; si se usa un arma, de 6 a 12, y si además la víctima muere, de 15 a 20 años.',
    ],
    ['cp', 'art_121', 'es', 'Si la víctima es menor de edad y muere, la pena es de 15 a 20 años.'],
    ['cp', 'art_121', 'es', 'Si la víctima muere, la pena es de 6 a 12 años.'],
    [
      'cp',
      'art_121-B',
      'es',
      'Por lesiones graves a su expareja, la pena es de 6 a 12 años de cárcel.',
    ],
    [
      'cp',
      'art_122-B',
      'es',
      'La pena es de 1 a 3 años; sube a 2 a 3 años si incumple una medida de protección o si la agrede delante de sus hijos.',
    ],
    [
      'cp',
      'art_122',
      'es',
      'Las lesiones leves tienen de 2 a 5 años. Contra una mujer por su condición de tal, de 3 a 6 años.',
    ],
    ['cp', 'art_122', 'es', 'Si el agresor es la pareja, la pena es de 3 a 6 años de cárcel.'],
    ['cp', 'art_122', 'es', 'Si la víctima es la expareja y muere, la pena es de 8 a 14 años.'],
    [
      'cp',
      'art_129-M',
      'es',
      'Tener o difundir material de abuso sexual de niñas y niños tiene pena de 6 a 10 años; si se difunde por internet o la víctima tiene menos de 14, de 10 a 15.',
    ],
    [
      'cp',
      'art_132',
      'es',
      'La difamación tiene hasta 2 años de cárcel; si es por la prensa, de 1 a 3 años y de 120 a 365 días-multa.',
    ],
    [
      'cp',
      'art_151-A',
      'es',
      'El acoso tiene de 1 a 4 años de cárcel, y de 4 a 7 si el autor es o fue pareja.',
    ],
    [
      'cp',
      'art_151-A',
      'es',
      'Si te acosa un compañero de trabajo, la pena es de 4 a 7 años porque hay una relación laboral.',
    ],
    [
      'cp',
      'art_151-A',
      'es',
      'Si quien te acosa es tu exenamorado, la pena sube: de 4 a 7 años de cárcel y de 280 a 365 días-multa.',
    ],
    [
      'cp',
      'art_154-B',
      'es',
      'Difundir imágenes íntimas sin permiso: de 2 a 5 años. Si fue tu ex, o si la subió a Facebook, de 3 a 6 años.',
    ],
    [
      'cp',
      'art_154-B',
      'es',
      'Si tiene 16 años, la pena es de 6 a 10 años; si aún no cumple 14, de 10 a 15 años de cárcel.',
    ],
    [
      'cp',
      'art_154-B',
      'es',
      'Quien reenvía la foto por un grupo de WhatsApp puede recibir de 2 a 5 años de cárcel.',
    ],
    [
      'cp',
      'art_154',
      'es',
      'Grabar sin permiso tiene hasta 2 años de cárcel; si lo revela, de 1 a 3 años, y si usa un medio de comunicación, de 2 a 4.',
    ],
    [
      'cp',
      'art_162-B',
      'es',
      'Interceptar un chat tiene de 5 a 10 años; de 10 a 15 si lo hace un funcionario, y hasta un tercio más si es parte de una organización criminal.',
    ],
    [
      'cp',
      'art_162-B',
      'es',
      'La pena es de 5 a 10 años y sube hasta un tercio en una organización criminal.',
    ],
    [
      'cp',
      'art_170',
      'es',
      'La violación tiene de 14 a 20 años de cárcel, y de 20 a 26 si fue la pareja o el conviviente.',
    ],
    [
      'cp',
      'art_170',
      'es',
      'Si la víctima tiene de 14 a menos de 18 años, la pena es de 20 a 26 años.',
    ],
    [
      'cp',
      'art_170',
      'es',
      'Obligar con violencia o amenaza a tener relaciones sexuales tiene una pena de 14 a 20 años.',
    ],
    [
      'cp',
      'art_176',
      'es',
      'Los tocamientos sin consentimiento tienen de 3 a 6 años de cárcel; con amenaza, de 6 a 9. Si la víctima tiene de 14 a menos de 18 años, la pena sube 5 años.',
    ],
    [
      'cp',
      'art_176',
      'es',
      'Con amenaza es de 6 a 9 años, y si la víctima tiene de 14 a menos de 18 años sube 5 años.',
    ],
    [
      'cp',
      'art_176',
      'es',
      'Si la víctima tiene 15 años, la pena es de 8 a 11 años; con amenaza, de 11 a 14 años.',
    ],
    ['cp', 'art_176', 'es', 'Si la amenazó y tiene 16 años, la pena es de 11 a 14 años.'],
    [
      'cp',
      'art_176-B',
      'es',
      'El acoso sexual tiene de 3 a 5 años; de 4 a 8 si hay una relación laboral o si fueron pareja.',
    ],
    [
      'cp',
      'art_176-C',
      'es',
      'El chantaje sexual tiene de 2 a 4 años; si amenaza con difundir tus fotos, de 3 a 5 años.',
    ],
    [
      'cp',
      'art_177',
      'es',
      'Si lo graba o lo transmite, la pena sube 5 años en el mínimo y en el máximo.',
    ],
    [
      'cp',
      'art_177',
      'es',
      'Si la víctima queda con una lesión grave, la pena es de 30 a 35 años de cárcel, y si muere, cadena perpetua.',
    ],
    [
      'cp',
      'art_183-B',
      'es',
      'Buscar a una niña menor de 14 años con fines sexuales tiene de 6 a 9 años; de 14 a 17, con engaño, de 3 a 6 años.',
    ],
    [
      'cp',
      'art_200',
      'es',
      'La extorsión tiene de 10 a 15 años de cárcel, y de 15 a 25 si usan imágenes del entorno familiar.',
    ],
    [
      'cp',
      'art_200',
      'es',
      'Exigir dinero para no publicar fotos tiene pena de 10 a 15 años de cárcel.',
    ],
    [
      'cp',
      'art_323',
      'es',
      'Discriminar tiene de 2 a 3 años; por internet, de 2 a 4 años de cárcel.',
    ],
    ['cp', 'art_368', 'es', 'Incumplir la medida de protección tiene de 5 a 8 años de cárcel.'],
    [
      'cp',
      'art_377',
      'es',
      'Si el policía no atiende un caso de violencia familiar, la pena es de 2 a 5 años.',
    ],
    [
      'cp',
      'art_442',
      'es',
      'El maltrato es falta: de 50 a 80 jornadas; si es la expareja, de 80 a 100 jornadas o de 100 a 200 días-multa.',
    ],
    [
      'cp',
      'art_441',
      'es',
      'La lesión leve es una falta con 40 a 60 jornadas de servicio comunitario.',
    ],
    [
      'ley-30096',
      'art_2',
      'es',
      'Entrar a una cuenta ajena tiene de 1 a 4 años; si rompe la seguridad, de 3 a 6 años y de 80 a 120 días-multa.',
    ],
    ['ley-30096', 'art_2', 'es', 'Entrar sin vulnerar la seguridad tiene de 1 a 4 años de cárcel.'],
    [
      'ley-30096',
      'art_5',
      'es',
      'Contactar por internet a un menor de 14 tiene de 6 a 9 años de cárcel.',
    ],
    [
      'ley-30096',
      'art_5-A',
      'es',
      'El chantaje con montajes tiene de 2 a 4 años y de 3 a 5 si fue tu pareja o si tienes menos de 18 años.',
    ],
    [
      'ley-30096',
      'art_8',
      'es',
      'El fraude tiene de 4 a 8 años; quien presta su cuenta para la transferencia recibe la misma pena: de 4 a 8 años.',
    ],
    [
      'ley-30096',
      'art_9',
      'es',
      'Suplantar a alguien tiene de 3 a 5 años; si es menor de 18, de 6 a 9 años de cárcel.',
    ],
    [
      'ley-30096',
      'art_12-A',
      'es',
      'Comprar datos robados tiene de 5 a 8 años, y de 8 a 10 si hay varias personas afectadas.',
    ],
    [
      'cp',
      'art_108-B',
      'en',
      'Femicide carries 20 years or more, 30 or more with an aggravating circumstance, and life imprisonment with two or more.',
    ],
    [
      'cp',
      'art_154-B',
      'en',
      'Sharing intimate images without consent carries 2 to 5 years; 3 to 6 if he was your partner; 6 to 10 if she is under 18 and 10 to 15 years if she is under 14.',
    ],
    [
      'cp',
      'art_151-A',
      'en',
      'Stalking carries 1 to 4 years in prison, or 4 to 7 years if he is a former partner.',
    ],
    [
      'cp',
      'art_176',
      'en',
      'Touching without consent carries 3 to 6 years; with a threat, 6 to 9 years.',
    ],
    ['cp', 'art_170', 'en', 'Rape by a husband or partner carries 20 to 26 years in prison.'],
    [
      'cp',
      'art_162-B',
      'en',
      'Intercepting messages carries 5 to 10 years, and up to one third more in a criminal organisation.',
    ],
    [
      'cp',
      'art_122',
      'en',
      'If the attacker is her husband, the penalty is 3 to 6 years; if she dies, 8 to 14 years.',
    ],
    ['cp', 'art_177', 'en', 'If he records it, the penalty is 5 more years.'],
  ])('%s~%s, %s, right: %s', (instrument, eId, lang, text) => {
    expect(told(instrument, eId, lang, text)).toEqual([]);
  });

  test.each<[string, string, Lang, string]>([
    ['cp', 'art_108-B', 'es', 'Si hay dos o más agravantes, la pena es de 30 años o más.'],
    [
      'cp',
      'art_108-B',
      'es',
      'El feminicidio se castiga con 20 años o más; con una agravante, cadena perpetua, y con dos o más, 30 años o más.',
    ],
    ['cp', 'art_121', 'es', 'Si la víctima es menor de edad y muere, la pena es de 6 a 12 años.'],
    [
      'cp',
      'art_151-A',
      'es',
      'El acoso tiene de 1 a 4 años de cárcel, y de 1 a 4 si el autor es o fue pareja.',
    ],
    [
      'cp',
      'art_154-B',
      'es',
      'Difundir imágenes íntimas sin permiso: de 3 a 6 años. Si fue tu ex, o si la subió a Facebook, la pena es de 2 a 5 años.',
    ],
    ['cp', 'art_162-B', 'es', 'La pena es de 10 a 15 años si lo hace una organización criminal.'],
    ['cp', 'art_176', 'es', 'Si la amenazó y tiene 16 años, la pena es de 8 a 11 años.'],
    ['cp', 'art_177', 'es', 'Si lo graba o lo transmite, la pena sube 3 años.'],
    [
      'cp',
      'art_200',
      'es',
      'Si usan armas de fuego, la extorsión tiene de 15 a 25 años de cárcel.',
    ],
    [
      'ley-30096',
      'art_5-A',
      'es',
      'El chantaje con montajes tiene de 3 a 5 años de cárcel y de 2 a 4 si fue tu pareja.',
    ],
    ['cp', 'art_170', 'en', 'Rape by a husband or partner carries 14 to 20 years in prison.'],
    [
      'cp',
      'art_154-B',
      'en',
      'Sharing intimate images carries 2 to 5 years; 3 to 6 if she is under 18 and 10 to 15 years if she is under 14.',
    ],
  ])('%s~%s, %s, wrong: %s', (instrument, eId, lang, text) => {
    expect(told(instrument, eId, lang, text)).toContain('wrong');
  });
});
